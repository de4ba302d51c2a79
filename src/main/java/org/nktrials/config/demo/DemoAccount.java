package org.nktrials.config.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Capacity;
import org.nktrials.access.Role;

/**
 * An account of the demo study. They exist on the embedded database only, which listens to this
 * machine alone.
 *
 * @param site code of the one site it is limited to; null for all sites
 */
record DemoAccount(
    String username,
    String displayName,
    Role role,
    @Nullable String site,
    @Nullable Capacity capacity) {

  static final String ADMINISTRATOR = "administrator";
  static final String INVESTIGATOR = "investigator";
  static final String COMMITTEE_CHAIR = "committee-member";
  static final String DONOR_PHYSICIAN = "donor-physician";
  static final String PHARMACIST = "pharmacist";
  static final String SPONSOR_SAFETY = "sponsor-safety";

  static final List<DemoAccount> ALL =
      List.of(
          new DemoAccount("coordinator", "Camille Coordinator", Role.COORDINATOR, "01", null),
          new DemoAccount("coordinator-02", "Noor Coordinator", Role.COORDINATOR, "02", null),
          new DemoAccount(
              INVESTIGATOR,
              "Iris Investigator",
              Role.INVESTIGATOR,
              null,
              Capacity.PRINCIPAL_INVESTIGATOR),
          new DemoAccount("investigator-02", "Igor Investigator", Role.INVESTIGATOR, "02", null),
          new DemoAccount(
              COMMITTEE_CHAIR,
              "Clara Chair",
              Role.COMMITTEE_MEMBER,
              null,
              Capacity.COMMITTEE_CHAIR),
          new DemoAccount(PHARMACIST, "Pascal Pharmacist", Role.PHARMACIST, null, null),
          new DemoAccount("laboratory", "Lena Laboratory", Role.LABORATORY, null, null),
          new DemoAccount("laboratory-02", "Luc Laboratory", Role.LABORATORY, null, null),
          new DemoAccount(
              "cell-therapy-laboratory",
              "Celia Cell-Therapy",
              Role.CELL_THERAPY_LABORATORY,
              null,
              null),
          new DemoAccount(
              "cell-therapy-laboratory-02",
              "Cyril Cell-Therapy",
              Role.CELL_THERAPY_LABORATORY,
              null,
              null),
          new DemoAccount(
              DONOR_PHYSICIAN, "Dora Donor-Physician", Role.DONOR_PHYSICIAN, null, null),
          new DemoAccount("statistician", "Stan Statistician", Role.STATISTICIAN, null, null),
          new DemoAccount("monitor", "Mona Monitor", Role.MONITOR, null, null),
          new DemoAccount("data-manager", "Dana Data-Manager", Role.DATA_MANAGER, null, null),
          new DemoAccount(SPONSOR_SAFETY, "Sven Sponsor-Safety", Role.SPONSOR_SAFETY, null, null));

  /** Usernames of all demo accounts, the administrator's included. */
  static List<String> usernames() {
    return Stream.concat(Stream.of(ADMINISTRATOR), ALL.stream().map(DemoAccount::username))
        .toList();
  }

  /** The coordinator of a site. */
  static String coordinatorOf(String site) {
    return "01".equals(site) ? "coordinator" : "coordinator-02";
  }
}
