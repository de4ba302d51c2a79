package org.nktrials.visit.web;

import org.jspecify.annotations.Nullable;

/** Where the values of a procedure are typed. */
final class ProcedureLinks {

  private ProcedureLinks() {}

  /** Address within the application; null for a procedure that has no page of its own. */
  static @Nullable String of(String patient, String procedure) {
    String page = page(procedure);
    return page == null ? null : "/patients/" + patient + page;
  }

  private static @Nullable String page(String procedure) {
    if (procedure.startsWith("DISP_") || procedure.endsWith("_ADMIN")) {
      return "/doses";
    }
    return switch (procedure) {
      case "HEM", "CHEM", "COAG", "THYROID" -> "/laboratory/new?panel=" + procedure;
      case "VITALS", "VITALS_Q4H", "WT", "WT_HT", "ECOG", "ECG" -> "/examinations";
      case "AE" -> "/adverse-events";
      case "CONMED", "MEDHX" -> "/medication";
      case "ELIG" -> "/eligibility";
      case "DLT_REVIEW" -> "/verdict";
      case "OFFTX" -> "/level";
      default -> null;
    };
  }
}
