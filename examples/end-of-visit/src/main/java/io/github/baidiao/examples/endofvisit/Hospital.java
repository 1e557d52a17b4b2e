package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;

/**
 * Whose visits they are, and who records.
 *
 * @param officer the citizen ID of the officer who closes rights
 */
record Hospital(HospitalCode code, CitizenId officer) {
  static final String HIS = "ExampleHIS";
  static final String HIS_VERSION = "1.0";
}
