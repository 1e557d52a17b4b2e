package io.github.baidiao.card.fault;

import java.util.ArrayList;
import java.util.List;

/** What is going on in a read of everything when a command reaches the card. */
enum Place {
  SELECT,
  TEXT,
  FETCH_TEXT,
  PHOTO,
  FETCH_PHOTO,
  SELECT_NHSO,
  NHSO,
  FETCH_NHSO,
  SELECT_ADM,
  ADM,
  SELECT_CHIP,
  CHIP,
  SELECT_AGAIN,
  PROOF,
  FETCH_PROOF;

  private static final int READS_OF_TEXT = 3;

  /** Says of each command of a read, in hexadecimal, what it is for. */
  static List<Place> of(List<String> commands) {
    var places = new ArrayList<Place>();
    Place last = null;
    int reads = 0;
    for (String command : commands) {
      if (command.startsWith("80B0") && reads < READS_OF_TEXT) {
        reads++;
        last = TEXT;
      } else {
        last = after(last, command);
      }
      places.add(last);
    }
    return places;
  }

  private static Place after(Place last, String command) {
    return switch (command.substring(2, 4)) {
      case "A4" -> selected(last, command);
      case "C0" -> fetched(last);
      case "B0" -> read(last);
      case "00" -> ADM;
      case "CA" -> CHIP;
      default -> throw new IllegalArgumentException(command);
    };
  }

  private static Place selected(Place last, String command) {
    return switch (command.substring(10)) {
      case "A000000054480001" -> last == null ? SELECT : SELECT_AGAIN;
      case "A000000054480083" -> SELECT_NHSO;
      case "A000000084060002" -> SELECT_ADM;
      default -> SELECT_CHIP;
    };
  }

  private static Place read(Place last) {
    return switch (last) {
      case FETCH_TEXT, PHOTO, FETCH_PHOTO -> PHOTO;
      case SELECT_NHSO, NHSO, FETCH_NHSO -> NHSO;
      default -> PROOF;
    };
  }

  // What a driver fetches after SELECT belongs to the SELECT.
  private static Place fetched(Place last) {
    return switch (last) {
      case TEXT -> FETCH_TEXT;
      case PHOTO -> FETCH_PHOTO;
      case NHSO -> FETCH_NHSO;
      case PROOF -> FETCH_PROOF;
      default -> last;
    };
  }
}
