/**
 * NHSO's agent and services for whole-system tests, with any number of invented people: {@link
 * io.github.baidiao.examples.jhcis.stub.NhsoBook} is what NHSO has on record, and gives a new code
 * each time it is asked, so that what was sent twice is seen. Written from docs/protocols; nothing
 * in here uses what is tested.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.stub;

import org.jspecify.annotations.NullMarked;
