/** What can go wrong at this desk, beside what the SDK knows. */
@NullMarked
package io.github.baidiao.examples.didstation.fault;

import org.jspecify.annotations.NullMarked;
