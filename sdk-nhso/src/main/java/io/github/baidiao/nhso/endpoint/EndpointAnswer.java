package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.wire.NhsoForms;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What ENDPOINT's answer says, at top level (confirmed by 6) or in {@code data} (read there too by
 * 2). An answer that speaks of another request says nothing.
 */
final class EndpointAnswer {
  private static final EndpointAnswer NOTHING = new EndpointAnswer(true, Collections.emptyList());
  private static final EndpointAnswer OF_ANOTHER =
      new EndpointAnswer(false, Collections.emptyList());

  // What an answer may repeat of a request, and must then repeat as it was sent.
  private static final List<String> OURS =
      Collections.unmodifiableList(
          Arrays.asList("hcode", "pid", "visitNumber", "transactionId", "transId"));

  private static final List<String> VISIT =
      Collections.unmodifiableList(Arrays.asList("visitNumber", "transactionId", "transId"));

  private final boolean ours;
  private final List<JsonFields> levels;

  private EndpointAnswer(boolean ours, List<JsonFields> levels) {
    this.ours = ours;
    this.levels = levels;
  }

  /** Reads an answer of whatever status; what is no JSON object says nothing. */
  static EndpointAnswer of(HttpAnswer answer, Map<String, Object> sent) {
    try {
      return of(answer.json(Object.class), sent);
    } catch (ServiceException e) {
      return NOTHING;
    }
  }

  static EndpointAnswer of(@Nullable Object json, Map<String, Object> sent) {
    List<JsonFields> levels =
        JsonFields.of(json)
            .map(top -> Stream.of(Optional.of(top), top.object("data")))
            .orElseGet(Stream::empty)
            .filter(Optional::isPresent)
            .map(Optional::get)
            .collect(Collectors.toList());
    return levels.stream().allMatch(level -> isOurs(level, sent))
        ? new EndpointAnswer(true, levels)
        : OF_ANOTHER;
  }

  private static boolean isOurs(JsonFields level, Map<String, Object> sent) {
    return OURS.stream()
        .filter(name -> level.has(name) && sent.containsKey(name))
        .allMatch(name -> level.exactText(name).equals(Optional.ofNullable(sent.get(name))));
  }

  /** Returns whether it does not speak of another hospital, person, visit or transaction. */
  boolean isOurs() {
    return ours;
  }

  /** Returns whether it repeats this request's visit number or transaction id. */
  boolean namesTheVisit() {
    return ours && levels.stream().anyMatch(level -> VISIT.stream().anyMatch(level::has));
  }

  /** Returns whether any claim code stands in it, valid or not. */
  boolean namesACode() {
    return levels.stream().anyMatch(level -> level.has("authenCode"));
  }

  /** Returns the only claim code in it. */
  Optional<ClaimCode> code() {
    Set<Optional<ClaimCode>> codes = new HashSet<>();
    levels.stream()
        .filter(level -> level.has("authenCode"))
        .forEach(level -> codes.add(NhsoForms.claimCode(level, "authenCode")));
    return codes.size() == 1 ? codes.iterator().next() : Optional.empty();
  }

  /** Returns the number of the record, if there is one. */
  Optional<String> seq() {
    return levels.stream()
        .map(level -> level.text("seq"))
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /** Returns whether it has a {@code dataError}, which is failure whatever the status. */
  boolean hasDataError() {
    return levels.stream().anyMatch(DataError::isIn);
  }

  /**
   * Returns whether the request was understood and refused. The statuses of refusals are unknown
   * (confirmed by 2: any but 200 is failure), so a {@code dataError} goes before them; of 401, 403,
   * 407 and 429 no body is asked: the way failed or was barred.
   */
  boolean isRefusal(HttpAnswer answer) {
    int status = answer.status();
    if (status == 401 || status == 403 || status == 407 || status == 429) {
      return false;
    }
    boolean notDone = answer.isSuccess() || !answer.mayHaveTakenEffect();
    return status == 400 || status == 409 || status == 422 || (notDone && hasDataError());
  }

  /** Returns the reason for the operator, numbers of people masked. */
  Optional<String> text() {
    return levels.stream()
        .map(DataError::text)
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /** Returns whether a field of the answer is exactly this text, for what only settings tell. */
  boolean says(String field, String text) {
    return levels.stream().anyMatch(level -> level.text(field).equals(Optional.of(text)));
  }
}
