package io.github.baidiao.examples.didstation.terminal;

import io.github.baidiao.examples.didstation.station.CitizenKeys;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Light;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.station.Station;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.ConsentQuestion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is asked on each screen, and what its answer does. */
final class Answers {
  private static final String END = "x";

  private final Station station;
  private final Texts texts;
  private final Set<ConsentPurpose> agreed = new LinkedHashSet<>();
  private int question;
  private String user = "";

  Answers(Station station, Texts texts) {
    this.station = station;
    this.texts = texts;
  }

  /** Forgets what was answered so far on a screen that is left. */
  void forget() {
    agreed.clear();
    question = 0;
    user = "";
  }

  /** Returns whether a line is wanted: where a card is waited for, none is. */
  boolean isWanted(View view) {
    return switch (view.screen()) {
      case OFFICER_CARD, REMOVE_OFFICER_CARD, CITIZEN_CARD -> false;
      default -> true;
    };
  }

  boolean isHidden(View view) {
    return view.screen() == Screen.OFFICER_PIN
        || (view.screen() == Screen.SIGN_IN && !user.isEmpty());
  }

  /** Returns the name of the text that asks. */
  String prompt(View view) {
    return switch (view.screen()) {
      case SIGN_IN -> user.isEmpty() ? "field.user" : "field.password";
      case OFFICER_PIN -> "terminal.pin";
      case CONSENT -> "terminal.agree";
      case LASER_CODE -> "terminal.laserCode";
      case PHONE -> "field.phone";
      case CAMERA -> "terminal.camera";
      case SIMILARITY -> decides(view) ? "terminal.decide" : "terminal.goOn";
      case RESULT -> "terminal.result";
      default -> "terminal.goOn";
    };
  }

  /** Returns what is filled in there: the question of the consent form that is next. */
  String about(View view) {
    if (view.details() instanceof Details.Consent consent) {
      ConsentQuestion next = consent.form().questions().get(question);
      String needed = next.mandatory() ? " (" + texts.get("consent.needed") + ")" : "";
      return next.text() + needed;
    }
    return "";
  }

  private static boolean decides(View view) {
    return view.details() instanceof Details.Similarity similarity && similarity.decisionAllowed();
  }

  /** Takes an answer; whoever gave it wipes it. */
  void give(View view, char[] line) {
    CitizenKeys citizen = station.citizen();
    if (view.screen() == Screen.OFFICER_PIN) {
      station.pin(line.clone());
    } else if (view.screen() == Screen.SIGN_IN && !user.isEmpty()) {
      String who = user;
      user = "";
      station.signIn(who, line.clone());
    } else {
      give(view, new String(line).trim(), citizen);
    }
  }

  private void give(View view, String text, CitizenKeys citizen) {
    if (text.equals(END) && view.screen().withCitizen()) {
      station.startOver();
      return;
    }
    switch (view.screen()) {
      case SIGN_IN -> user = text;
      case CITIZEN -> citizen.citizenSeen();
      case CONSENT -> agree(view, text);
      case LASER_CODE -> citizen.laserCode(text);
      case CARD_STATUS -> status(view, citizen);
      case PHONE -> citizen.phone(text);
      case CAMERA -> {
        citizen.takeFrame();
        if (view.details() instanceof Details.Frames) {
          citizen.compare();
        }
      }
      case SIMILARITY -> similarity(view, text, citizen);
      case READY -> citizen.register();
      case RESULT -> result(text, citizen);
      case UNKNOWN -> citizen.lookUp();
      default -> station.again();
    }
  }

  private void agree(View view, String text) {
    if (view.details() instanceof Details.Consent consent) {
      List<ConsentQuestion> questions = consent.form().questions();
      if (List.of("y", "yes", "ใช่").contains(text)) {
        agreed.add(questions.get(question).purpose());
      }
      question++;
      if (question == questions.size()) {
        question = 0;
        Set<ConsentPurpose> all = Set.copyOf(agreed);
        agreed.clear();
        station.citizen().consent(all);
      }
    }
  }

  private void status(View view, CitizenKeys citizen) {
    if (view.details() instanceof Details.Status status) {
      if (status.light() == Light.GREEN) {
        citizen.statusSeen();
      } else if (status.light() == Light.YELLOW) {
        citizen.retypeLaser();
      } else {
        station.startOver();
      }
    }
  }

  private static void similarity(View view, String text, CitizenKeys citizen) {
    if (view.details() instanceof Details.Similarity similarity) {
      if (similarity.decision() == FaceDecision.MATCH) {
        citizen.faceAccepted();
      } else if (decides(view) && text.startsWith("y ")) {
        citizen.decide(true, text.substring(2));
      } else if (decides(view) && text.startsWith("n ")) {
        citizen.decide(false, text.substring(2));
      } else {
        citizen.retake();
      }
    }
  }

  private static void result(String text, CitizenKeys citizen) {
    switch (text) {
      case "p" -> citizen.print();
      case "n" -> citizen.newCode();
      default -> citizen.done();
    }
  }
}
