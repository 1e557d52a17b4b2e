/**
 * The program {@code jhcis} for a site that runs JHCIS: {@link
 * io.github.baidiao.examples.jhcis.program.JhcisProgram} takes the command line, {@code
 * SiteSettings} the settings file, {@code Site} puts the library classes together, and each command
 * is one class. Nothing is written into JHCIS without {@code --write}, and nothing beyond this
 * machine is asked without {@code --live}.
 */
@NullMarked
package io.github.baidiao.examples.jhcis.program;

import org.jspecify.annotations.NullMarked;
