/**
 * The JSON of the Personal Health Record: {@link io.github.baidiao.moph.phr.wire.PhrWire} writes
 * each body as the server takes it, the only place that knows its keys and forms.
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.moph.phr.wire;

import org.jspecify.annotations.NullMarked;
