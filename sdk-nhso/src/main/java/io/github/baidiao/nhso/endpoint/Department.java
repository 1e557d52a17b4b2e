package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** The department of a visit, by the hospital's own code and name. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class Department {
  Department() {}

  public abstract String code();

  public abstract String name();

  /**
   * Returns the department with this code and name.
   *
   * @throws io.github.baidiao.nhso.error.NhsoException ({@code NHSO-110}) when either is blank,
   *     longer than 255 characters (our own limit) or more than one line
   */
  public static Department of(String code, String name) {
    return ImmutableDepartment.builder().code(code).name(name).build();
  }

  @Value.Check
  void check() {
    OneLine.check(code(), "department.code");
    OneLine.check(name(), "department.name");
  }
}
