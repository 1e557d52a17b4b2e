package io.github.baidiao.card.pcsc;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs a pcscd with vsmartcard's virtual reader. Without them it is skipped, and
 * one line for the whole module says so; with {@code BAIDIAO_PCSC_REQUIRED=true} in the environment
 * it fails. A {@link VirtualReader} parameter gets one that nobody else's card is in.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PcscdCondition.class)
public @interface RequiresPcscd {}
