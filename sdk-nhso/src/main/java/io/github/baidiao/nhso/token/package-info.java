/**
 * The tokens of NHSO's services, a type each, so that none is taken for another. Which one is for
 * what, and how a hospital asks for it, stands in {@code docs/nhso.md}.
 */
@NullMarked
package io.github.baidiao.nhso.token;

import org.jspecify.annotations.NullMarked;
