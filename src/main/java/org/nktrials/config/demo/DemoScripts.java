package org.nktrials.config.demo;

import static org.nktrials.toxicity.VerdictKind.DLT;
import static org.nktrials.toxicity.VerdictKind.NOT_EVALUABLE;
import static org.nktrials.toxicity.VerdictKind.NO_DLT;

import java.util.List;
import org.nktrials.config.demo.DemoPatient.DemoEvent;

/** The two synthetic states of the IMAIL-2 trial. No figure here is of the published trial. */
final class DemoScripts {

  private static final String NOTHING = "No dose-limiting toxicity in the window.";
  private static final DemoEvent FEVER = new DemoEvent("Fever", 0, 2, false);
  private static final DemoEvent CHILLS = new DemoEvent("Chills", 1, 1, false);
  private static final DemoEvent FATIGUE = new DemoEvent("Fatigue", 3, 2, false);

  private DemoScripts() {}

  /** Level I and II evaluated, level III with two DLTs, the MTD waiting for signature. */
  static List<DemoPatient> completed() {
    return List.of(
        DemoPatient.of("01", 1951, 1, -300, -262).with(FEVER).verdict(-250, NO_DLT, NOTHING),
        DemoPatient.of("02", 1948, 1, -298, -254).with(CHILLS).verdict(-242, NO_DLT, NOTHING),
        DemoPatient.of("01", 1960, 1, -290, -246).verdict(-234, NO_DLT, NOTHING),
        DemoPatient.of("01", 1957, 2, -231, -195)
            .with(FEVER, FATIGUE)
            .verdict(-183, NO_DLT, NOTHING),
        DemoPatient.of("02", 1944, 2, -229, -187)
            .with(new DemoEvent("Anorexia", 3, 3, true))
            .verdict(-174, DLT, "Anorexia grade 3 from D13, probably related to IL-2."),
        DemoPatient.of("02", 1962, 2, -225, -180)
            .doses(3)
            .verdict(-168, NOT_EVALUABLE, "3 of 5 IL-2 doses; stopped for progression, no DLT."),
        DemoPatient.of("01", 1955, 2, -166, -130).with(CHILLS).verdict(-118, NO_DLT, NOTHING),
        DemoPatient.of("01", 1949, 2, -115, -82).with(FEVER).verdict(-70, NO_DLT, NOTHING),
        DemoPatient.of("02", 1966, 2, -115, -79).verdict(-67, NO_DLT, NOTHING),
        DemoPatient.of("01", 1953, 2, -114, -77).with(FATIGUE).verdict(-65, NO_DLT, NOTHING),
        DemoPatient.of("02", 1958, 3, -61, -24)
            .with(FEVER, new DemoEvent("Capillary leak syndrome", 2, 3, true))
            .doses(3)
            .verdict(-14, DLT, "Capillary leak syndrome grade 3 on D12, related to IL-2."),
        DemoPatient.of("01", 1950, 3, -59, -16)
            .with(new DemoEvent("Fatigue", 4, 3, true))
            .verdict(-3, DLT, "Fatigue grade 3 from D14, probably related to IL-2."),
        DemoPatient.of("01", 1963, 3, -26, 12));
  }

  /** Level I evaluated, level II with an open window, a verdict due and a free place. */
  static List<DemoPatient> running() {
    return List.of(
        DemoPatient.of("01", 1952, 1, -160, -122).with(FEVER).verdict(-110, NO_DLT, NOTHING),
        DemoPatient.of("02", 1959, 1, -158, -114).verdict(-102, NO_DLT, NOTHING),
        DemoPatient.of("01", 1947, 1, -150, -106).with(CHILLS).verdict(-94, NO_DLT, NOTHING),
        DemoPatient.of("02", 1961, 2, -55, -14).with(FEVER),
        DemoPatient.of("01", 1956, 2, -50, -3).with(new DemoEvent("Fever", 2, null, null)));
  }
}
