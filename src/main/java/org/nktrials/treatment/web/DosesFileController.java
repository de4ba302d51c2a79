package org.nktrials.treatment.web;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.nktrials.document.CsvTable;
import org.nktrials.patient.PatientSummary;
import org.nktrials.patient.Patients;
import org.nktrials.treatment.Dose;
import org.nktrials.treatment.Doses;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Doses of a patient as a file. */
@Controller
class DosesFileController {

  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Doses doses;
  private final Patients patients;

  DosesFileController(Doses doses, Patients patients) {
    this.doses = doses;
    this.patients = patients;
  }

  /** Times are local times of the patient's site; cancelled doses are marked. */
  @GetMapping("/patients/{patient}/doses.csv")
  ResponseEntity<byte[]> file(@PathVariable("patient") String code) {
    PatientSummary patient = patients.patient(code);
    CsvTable table =
        new CsvTable(
            "patient",
            "drug",
            "given_at",
            "days",
            "amount_a_day",
            "unit",
            "level",
            "authorised",
            "cancelled",
            "note");
    for (Dose dose : doses.of(patient.id())) {
      table.row(
          patient.code(),
          dose.drug(),
          LOCAL.format(dose.givenAt().atZone(patient.site().zone())),
          dose.days(),
          dose.amount(),
          dose.unit(),
          dose.level(),
          dose.authorised() ? "yes" : "no",
          dose.counts() ? "no" : "yes",
          dose.note());
    }
    return table.download(patient.code().toLowerCase(Locale.ROOT) + "-doses.csv");
  }
}
