package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.examples.anyhis.WriteMode;
import picocli.CommandLine.Option;

/** Whether JHCIS may be changed, and anything sent that changes something elsewhere. */
final class WriteOption {
  @Option(
      names = "--write",
      description = {
        "Does it: sends, and writes NHSO's answers into JHCIS. Without it a dry run tells what"
            + " would be done.",
        "ทำจริง หากไม่ใส่จะบอกเพียงว่าจะทำอะไร"
      })
  private boolean write;

  WriteMode mode() {
    return write ? WriteMode.WRITE : WriteMode.DRY_RUN;
  }
}
