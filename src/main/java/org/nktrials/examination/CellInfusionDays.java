package org.nktrials.examination;

import java.time.LocalDate;
import java.util.List;
import org.nktrials.patient.PatientSummary;

/** Answered by the room above that knows infusions of cells. */
public interface CellInfusionDays {

  /** Local dates of the infusions of a patient that count, earliest first. */
  List<LocalDate> of(PatientSummary patient);
}
