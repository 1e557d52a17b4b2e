/**
 * What only the whole house can show: the rules between its modules, documents that say what the
 * code does, nothing personal in any log, and the quick start as a newcomer runs it.
 */
@NullMarked
package io.github.baidiao.house;

import org.jspecify.annotations.NullMarked;
