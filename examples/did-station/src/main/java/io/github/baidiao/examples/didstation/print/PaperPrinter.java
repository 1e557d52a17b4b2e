package io.github.baidiao.examples.didstation.print;

import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import io.github.baidiao.moph.aal.AalToken;
import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;

/** The default printer of this PC: nobody is asked, so that a key is enough. */
public final class PaperPrinter implements SlipPrinter {
  private final int dotsPerInch;

  /**
   * Makes one.
   *
   * @param dotsPerInch of the printer: 203 or 300 for a thermal one
   */
  public PaperPrinter(int dotsPerInch) {
    this.dotsPerInch = dotsPerInch;
  }

  @Override
  public void print(AalToken token, String hospital) {
    PrinterJob job = PrinterJob.getPrinterJob();
    if (job.getPrintService() == null) {
      throw new DeskException(DeskErrorCode.NOT_PRINTED, "no printer");
    }
    job.setJobName("did-station");
    job.setPrintable(new Slip(token, hospital, dotsPerInch));
    try {
      job.print();
    } catch (PrinterException failed) {
      throw new DeskException(DeskErrorCode.NOT_PRINTED, failed.getClass().getSimpleName());
    }
  }
}
