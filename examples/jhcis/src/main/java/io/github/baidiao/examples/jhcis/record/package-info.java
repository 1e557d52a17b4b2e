/**
 * A visit's rows of JHCIS as the citizen's PHR takes them: {@link
 * io.github.baidiao.examples.jhcis.record.VisitRows} is what was read, all of it texts, and {@link
 * io.github.baidiao.examples.jhcis.record.RecordMapping} makes the message of it. No SQL and no
 * database in here. What JHCIS leaves blank, or has in a form that cannot be, is left out, so that
 * the check tells of it; nothing is guessed in its place.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.record;

import org.jspecify.annotations.NullMarked;
