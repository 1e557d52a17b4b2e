/**
 * What was answered goes into the HIS: {@link io.github.baidiao.examples.anyhis.writing.WriteBack}
 * keeps an answer in the ledger first, writes it, and looks at it again later, since an open window
 * of the HIS may save over it. What is gone then is reported and not fought over; an operator has
 * it written again.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.writing;

import org.jspecify.annotations.NullMarked;
