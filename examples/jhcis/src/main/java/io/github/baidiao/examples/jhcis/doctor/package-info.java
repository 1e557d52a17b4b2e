/**
 * What this JHCIS database is, and which functions are safe on it: {@link
 * io.github.baidiao.examples.jhcis.doctor.Doctor} asks the server for what nobody has published
 * (lengths, triggers, indexes, modes), changes nothing, and reads no patient. What it finds is a
 * {@link io.github.baidiao.examples.jhcis.doctor.DoctorReport} in Thai, English or JSON that may be
 * sent to support as it is.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.doctor;

import org.jspecify.annotations.NullMarked;
