package io.github.baidiao.examples.didstation.terminal;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.IssuedCode;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Dates;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.aal.QrTerminal;
import java.io.PrintStream;
import java.util.Locale;

/** Writes what a screen shows as lines. */
final class Guide {
  private final PrintStream out;
  private final Texts texts;
  private final QrTerminal terminal;

  Guide(PrintStream out, Texts texts, QrTerminal terminal) {
    this.out = out;
    this.texts = texts;
    this.terminal = terminal;
  }

  void screen(View view) {
    out.println();
    if (view.desk().map(View.Desk::sandbox).orElse(false)) {
      out.println("[" + texts.get("window.sandbox") + "]");
    }
    out.println("== " + texts.get("screen." + view.screen().name() + ".title"));
    out.println(texts.get("screen." + view.screen().name() + ".help"));
    details(view.details());
  }

  void notice(View view) {
    view.notice()
        .ifPresent(
            told -> {
              out.println("! " + texts.what(told) + " " + texts.todo(told));
              told.code().ifPresent(code -> out.println("! [" + code.id() + "]"));
            });
  }

  void reader(View view) {
    out.println("- " + texts.of("reader", view.reader()));
  }

  private void details(Details details) {
    if (details instanceof Details.Officer officer) {
      out.println(officer.name());
      officer.triesLeft().ifPresent(left -> out.println(texts.get("pin.triesLeft", left)));
    } else if (details instanceof Details.Citizen citizen) {
      citizen(citizen.holder());
    } else if (details instanceof Details.Consent consent) {
      out.println(consent.form().introduction());
      out.println(consent.form().biometric());
      out.println(consent.form().retention());
      out.println(String.join(", ", consent.form().recipients()));
      out.println(consent.form().rights());
    } else if (details instanceof Details.Status status) {
      out.println(
          texts.of("light", status.light()) + ": " + texts.of("status", status.status().kind()));
      status
          .status()
          .serverText()
          .ifPresent(said -> out.println(texts.get("status.dopaSays", said)));
    } else if (details instanceof Details.Similarity similarity) {
      similarity(similarity);
    } else if (details instanceof Details.Ticket ticket) {
      ticket.code().ifPresentOrElse(this::code, () -> out.println(texts.get("result.none")));
    } else if (details instanceof Details.Pending pending) {
      out.println(texts.get("unknown.id", pending.transactionId()));
    }
  }

  private void citizen(CardHolder holder) {
    Dates dates = new Dates(texts);
    field("citizenId", holder.citizenId().printed());
    field("nameTh", holder.nameTh().full());
    field("nameEn", holder.nameEn().map(PersonName::full).orElse("-"));
    field("birthDate", holder.birthDate().map(dates::birth).orElse("-"));
    field("expiry", holder.expiry().map(dates::of).orElse("-"));
  }

  private void field(String name, String value) {
    out.println("  " + texts.get("field." + name) + ": " + value);
  }

  private void similarity(Details.Similarity similarity) {
    String value = String.format(Locale.ROOT, "%.2f", similarity.score().similarity());
    out.println(texts.get("similarity.value", value, texts.of("decision", similarity.decision())));
    out.println(
        texts.get(
            "terminal.thresholds",
            String.format(Locale.ROOT, "%.2f", similarity.score().review()),
            String.format(Locale.ROOT, "%.2f", similarity.score().match())));
  }

  private void code(IssuedCode code) {
    out.print(code.qr().terminal(terminal));
    out.println(texts.get("result.otp") + ": " + code.token().otp());
    out.println(texts.get("slip.expires", Dates.clock(code.token().expiresAt())));
    out.println(texts.get("result.note"));
  }
}
