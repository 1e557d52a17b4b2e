package io.github.baidiao.examples.anyhis.ledger;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of the table as an entry, and back. */
final class LedgerRow {
  /** What is stored as null. */
  static final Object NOTHING = new Object();

  // A server that is not strict would cut what is longer, without a word.
  private static final Map<String, Integer> TEXTS = new LinkedHashMap<>();

  static {
    TEXTS.put("task", 12);
    TEXTS.put("unit", 5);
    TEXTS.put("visit", 30);
    TEXTS.put("registered_at", 5);
    TEXTS.put("person", 30);
    TEXTS.put("day", 10);
    TEXTS.put("state", 10);
    TEXTS.put("digest", 64);
    TEXTS.put("outbox_key", 190);
    TEXTS.put("problem", 30);
    TEXTS.put("code", 40);
    TEXTS.put("claimed_at", 40);
    TEXTS.put("service", 100);
    TEXTS.put("main_inscl", 100);
    TEXTS.put("sub_inscl", 100);
    TEXTS.put("seq", 200);
    TEXTS.put("amount", 30);
    TEXTS.put("claim_id", 200);
    TEXTS.put("write_state", 12);
    TEXTS.put("write_problem", 30);
  }

  private static final String NAMES =
      String.join(", ", TEXTS.keySet())
          + ", version, next_look, looks, since, changed_at, revision";

  private LedgerRow() {}

  static String names() {
    return NAMES;
  }

  /** Returns what stands in the columns, in the order of {@link #names}. */
  static List<Object> values(LedgerEntry entry) {
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    TEXTS.keySet().forEach(each -> texts.put(each, Optional.empty()));
    VisitIdentity visit = entry.visit();
    texts.put("task", Optional.of(entry.task().name()));
    texts.put("unit", Optional.of(visit.key().unit().value()));
    texts.put("visit", Optional.of(visit.key().number()));
    texts.put("registered_at", Optional.of(visit.person().registeredAt().value()));
    texts.put("person", Optional.of(visit.person().number()));
    texts.put("day", Optional.of(visit.day().toString()));
    texts.put("state", Optional.of(entry.state().name()));
    texts.put("digest", entry.digest());
    texts.put("outbox_key", entry.outboxKey());
    texts.put("problem", entry.problem());
    texts.put("amount", entry.amount().map(BigDecimal::toPlainString));
    texts.put("write_state", Optional.of(entry.writeState().name()));
    texts.put("write_problem", entry.writeProblem());
    entry.values().ifPresent(values -> texts.putAll(values.match(LedgerRow::of, LedgerRow::of)));
    List<Object> all = new ArrayList<>();
    texts.forEach(
        (name, text) -> all.add(text.<Object>map(it -> fitting(name, it)).orElse(NOTHING)));
    all.add(entry.version());
    all.add(entry.nextLook().<Object>map(Instant::toEpochMilli).orElse(NOTHING));
    all.add(entry.looks());
    all.add(entry.since().toEpochMilli());
    all.add(entry.changedAt().toEpochMilli());
    all.add(entry.revision());
    return all;
  }

  private static Map<String, Optional<String>> of(ClaimCodeWrite values) {
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    texts.put("code", Optional.of(values.code().value()));
    texts.put("claimed_at", values.at().map(LocalDateTime::toString));
    texts.put("service", values.service());
    texts.put("main_inscl", values.mainInscl());
    texts.put("sub_inscl", values.subInscl());
    return texts;
  }

  private static Map<String, Optional<String>> of(ClosingWrite values) {
    Map<String, Optional<String>> texts = new LinkedHashMap<>();
    texts.put("code", Optional.of(values.code().value()));
    texts.put("seq", values.seq());
    texts.put("amount", Optional.of(values.amount().toPlainString()));
    texts.put("claim_id", values.claimId());
    return texts;
  }

  private static String fitting(String name, String text) {
    if (text.length() > TEXTS.getOrDefault(name, 0)) {
      throw HisException.of(HisErrorCode.LEDGER_FAILED, name + " is too long");
    }
    return text;
  }

  /** Returns the row that a result stands at. */
  static LedgerEntry entry(ResultSet row) throws SQLException {
    Task task = Task.valueOf(row.getString("task"));
    VisitKey key = VisitKey.of(HospitalCode.of(row.getString("unit")), row.getString("visit"));
    PersonKey person =
        PersonKey.of(HospitalCode.of(row.getString("registered_at")), row.getString("person"));
    long nextLook = row.getLong("next_look");
    Optional<Instant> next =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(nextLook));
    return LedgerEntry.builder()
        .task(task)
        .visit(VisitIdentity.of(key, person, LocalDate.parse(row.getString("day"))))
        .state(LedgerState.valueOf(row.getString("state")))
        .version(row.getLong("version"))
        .digest(text(row, "digest"))
        .outboxKey(text(row, "outbox_key"))
        .problem(text(row, "problem"))
        .amount(text(row, "amount").map(BigDecimal::new))
        .values(answered(task, row))
        .writeState(WriteState.valueOf(row.getString("write_state")))
        .writeProblem(text(row, "write_problem"))
        .nextLook(next)
        .looks(row.getInt("looks"))
        .since(Instant.ofEpochMilli(row.getLong("since")))
        .changedAt(Instant.ofEpochMilli(row.getLong("changed_at")))
        .revision(row.getLong("revision"))
        .build();
  }

  private static Optional<VisitWrite> answered(Task task, ResultSet row) throws SQLException {
    Optional<ClaimCode> code = text(row, "code").map(ClaimCode::of);
    if (!code.isPresent()) {
      return Optional.empty();
    }
    if (task == Task.CLAIM_CODE) {
      return Optional.of(
          ClaimCodeWrite.builder()
              .code(code.get())
              .at(text(row, "claimed_at").map(LocalDateTime::parse))
              .service(text(row, "service"))
              .mainInscl(text(row, "main_inscl"))
              .subInscl(text(row, "sub_inscl"))
              .build());
    }
    return Optional.of(
        ClosingWrite.builder()
            .code(code.get())
            .seq(text(row, "seq"))
            .amount(new BigDecimal(row.getString("amount")))
            .claimId(text(row, "claim_id"))
            .build());
  }

  private static Optional<String> text(ResultSet row, String name) throws SQLException {
    return Optional.ofNullable(row.getString(name));
  }
}
