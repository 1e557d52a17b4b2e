package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.document.DocumentFile;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which level which checks are evidence for: a named, versioned file ({@code
 * docs/schema/assurance-policy.schema.json}) of ordered rules, the first of which that holds gives
 * the level. Immutable, thread-safe.
 *
 * <p>The one that comes with the SDK, {@code th-ial-draft-1}, is our own conservative reading: no
 * official Thai table could be read. A hospital replaces it with its own file. No file can make a
 * proofing level 3, level 2.3 needs the file to say that it is meant and somebody present, and a
 * check that failed, is unknown or was overruled by hand never carries a level.
 */
public final class AssurancePolicy {
  private final PolicyRules rules;
  private final String sha256;

  private AssurancePolicy(DocumentFile file) {
    this.rules = PolicyRules.of(file.object());
    this.sha256 = file.sha256();
  }

  /** Returns the policy that comes with the SDK. */
  public static AssurancePolicy standard() {
    return new AssurancePolicy(
        DocumentFile.resource(
            AssurancePolicy.class, "th-ial-draft-1.json", MophErrorCode.ASSURANCE_POLICY_INVALID));
  }

  /**
   * Reads a hospital's policy.
   *
   * @param file JSON in UTF-8, at most 256 KiB
   * @throws MophException {@code MOPH-601} that names what is wrong
   */
  public static AssurancePolicy read(Path file) {
    return new AssurancePolicy(DocumentFile.read(file, MophErrorCode.ASSURANCE_POLICY_INVALID));
  }

  /** Returns the name, with its version: {@code th-ial-draft-1}. */
  public String name() {
    return rules.name();
  }

  /** Returns the SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** Returns what these facts are evidence for. */
  public AssuranceGrade grade(ProofingFacts facts) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (PolicyRule rule : rules.rules()) {
      Ial level = rules.granted(rule);
      shortfalls.add(rule.shortfall(facts, level));
      if (rule.holds(facts)) {
        return AssuranceGrade.builder()
            .ial(level)
            .aal(rules.aal(facts))
            .rule(rule.id())
            .reasonTh(rule.reasonTh())
            .reasonEn(rule.reasonEn())
            .policyName(name())
            .policySha256(sha256)
            .addAllShortfalls(higherThan(level, shortfalls))
            .build();
      }
    }
    throw new IllegalStateException("the last rule of a policy asks for nothing");
  }

  private static List<Shortfall> higherThan(Ial granted, List<Shortfall> all) {
    List<Shortfall> higher = new ArrayList<>();
    for (Shortfall each : all) {
      if (each.level().compareTo(granted) > 0) {
        higher.add(each);
      }
    }
    return higher;
  }

  @Override
  public String toString() {
    return "AssurancePolicy[" + name() + "]";
  }
}
