/**
 * The schedule: {@link io.github.baidiao.examples.anyhis.service.HisService} lets the outbox send
 * and, every few minutes, does one {@link io.github.baidiao.examples.anyhis.service.ServiceStep}
 * after the other for the last days. A step that fails is told and does not stop the others; {@link
 * io.github.baidiao.examples.anyhis.service.ServiceStatus} says how it goes.
 */
@NullMarked
package io.github.baidiao.examples.anyhis.service;

import org.jspecify.annotations.NullMarked;
