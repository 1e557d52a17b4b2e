package io.github.baidiao.card.fault;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a read of everything on malee's card comes to when one thing goes wrong at one command: her
 * whole card ({@code ok}); her card with the part that was being read told as missing or unreadable
 * ({@code -}); the whole card of dao, who was put in ({@code NEW}); or a code. Never anything else.
 *
 * <p>The columns are the {@link Place places} in their order: small letters select an applet,
 * capitals read, {@code get} is the GET RESPONSE after it. Where the commands of one place differ,
 * the first ones are told one by one, and the last for the rest.
 */
final class FaultTable {
  /** The own binding, and the simulator's readers: the card's words as they are. */
  static final FaultTable PLAIN =
      new FaultTable(
          """
                           moi TXT     get PHO get nhs NHS get adm ADM chp CHP moi PRF get
          PULLED           202 202     202 202 202 202 202 202 202 202 202 202 202 202 202
          MUTE             204 204     204 204 204 204 204 204 204 204 204 204 204 204 204
          RESET_BY_OTHER   203 203     203 203 203 203 203 203 203 203 203 203 203 203 203
          SW_6F00          206 206     206 206 206 -   -   -   -   ok  -   -   206 206 206
          SW_6D00          205 207,206 ok  206 ok  -   -   ok  -   ok  -   -   205 207 ok
          ONE_TOO_SHORT    ok  207     207 207 207 ok  -   -   ok  ok  ok  -   ok  207 207
          ONE_TOO_LONG     ok  207     207 207 207 ok  -   -   ok  ok  ok  -   ok  207 207
          LONGER_THAN_ANY  ok  207     207 207 207 ok  -   -   ok  ok  ok  -   ok  207 207
          SAYS_61_01       ok  ok      206 ok  206 ok  ok  -   ok  ok  ok  -   ok  ok  206
          SAYS_61_00       ok  ok      206 ok  206 ok  ok  -   ok  ok  ok  -   ok  ok  206
          ENDLESS_61       207 207     207 207 207 207 207 207 207 207 207 207 207 207 207
          ENDLESS_6C       206 207     207 207 207 206 206 206 206 206 206 206 206 207 207
          SELECTION_LOST   ok  206     206 206 206 ok  -   -   ok  -   ok  -   ok  206 206
          SWAPPED          NEW 206     206 206 206 208 208 208 208 208 208 208 208 206 206
          SWAPPED_SELECTED NEW NEW,208 206 208 206 208 208 208 208 208 208 208 208 208 206
          """);

  /**
   * The JDK's provider, which fetches after SELECT, too, and gives an endless card up by itself.
   */
  static final FaultTable FETCHED =
      new FaultTable(
          """
                           moi     TXT     get PHO get nhs  NHS get adm  ADM chp  CHP moi     PRF get
          PULLED           202     202     202 202 202 202  202 202 202  202 202  202 202     202 202
          MUTE             204     204     204 204 204 204  204 204 204  204 204  204 204     204 204
          RESET_BY_OTHER   203     203     203 203 203 203  203 203 203  203 203  203 203     203 203
          SW_6F00          206     206     206 206 206 -    -   -   -    ok  -,ok -   206     206 206
          SW_6D00          205     206     ok  206 ok  -    -   ok  -    ok  -,ok -   205     206 ok
          ONE_TOO_SHORT    ok      207     207 207 207 ok   -   -   ok   ok  ok   -   ok      207 207
          ONE_TOO_LONG     ok      207     207 207 207 ok   -   -   ok   ok  ok   -   ok      207 207
          LONGER_THAN_ANY  ok      207     207 207 207 ok   -   -   ok   ok  ok   -   ok      207 207
          SAYS_61_01       ok,205  ok      206 ok  206 ok,- ok  -   ok,- ok  ok   -   ok,205  ok  206
          SAYS_61_00       ok,205  ok      206 ok  206 ok,- ok  -   ok,- ok  ok   -   ok,205  ok  206
          ENDLESS_61       106     106     106 106 106 106  106 106 106  106 106  106 106     106 106
          ENDLESS_6C       106     106     106 106 106 106  106 106 106  106 106  106 106     106 106
          SELECTION_LOST   ok,205  206     206 206 206 ok,- -   -   ok,- -   ok,- -   ok,205  206 206
          SWAPPED          NEW,205 206     206 206 206 208  208 208 208  208 208  208 208,205 206 206
          SWAPPED_SELECTED NEW,205 NEW,208 206 208 206 208  208 208 208  208 208  208 208,205 208 206
          """);

  /** One thing that goes wrong, where, and what comes of it. */
  record Cell(Wrong wrong, int command, Place place, String outcome) {
    @Override
    public String toString() {
      return wrong + " at command " + command + ", " + place;
    }
  }

  private final Map<Wrong, List<String>> rows = new EnumMap<>(Wrong.class);

  private FaultTable(String text) {
    text.lines()
        .skip(1)
        .map(line -> List.of(line.split(" +")))
        .forEach(row -> rows.put(Wrong.valueOf(row.get(0)), row.subList(1, row.size())));
  }

  /** A cell for each command of a read, by what the commands of that read are for. */
  List<Cell> row(Wrong wrong, List<Place> commands) {
    var seen = new HashMap<Place, Integer>();
    return IntStream.rangeClosed(1, commands.size())
        .mapToObj(
            command -> {
              Place place = commands.get(command - 1);
              var outcomes = Arrays.asList(rows.get(wrong).get(place.ordinal()).split(","));
              int nth = seen.merge(place, 1, Integer::sum);
              return new Cell(
                  wrong, command, place, outcomes.get(Math.min(nth, outcomes.size()) - 1));
            })
        .toList();
  }
}
