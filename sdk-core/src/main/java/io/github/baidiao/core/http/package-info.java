/**
 * One HTTP engine for every agency: {@link io.github.baidiao.core.http.ServiceHttp} sends an {@link
 * io.github.baidiao.core.http.HttpCall} and gives an {@link io.github.baidiao.core.http.HttpAnswer}
 * or throws a {@link io.github.baidiao.core.http.ServiceException}.
 *
 * <p>How often a call may be sent is its {@link io.github.baidiao.core.http.Repeatability}: nothing
 * below the caller ever sends an {@code UNSAFE} one twice. Needs OkHttp and Moshi on the class
 * path; neither shows in a signature, but for a client that a program hands in.
 */
@NullMarked
package io.github.baidiao.core.http;

import org.jspecify.annotations.NullMarked;
