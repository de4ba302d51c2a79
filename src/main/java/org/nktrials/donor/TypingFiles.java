package org.nktrials.donor;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Typings read from a laboratory's file, and how the columns of each laboratory are read. */
@Service
@Transactional
public class TypingFiles {

  private final Typings typings;
  private final TypingColumnMapRepository maps;
  private final DonorRecipients recipients;
  private final ChangeReason reason;
  private final Clock clock;

  TypingFiles(
      Typings typings,
      TypingColumnMapRepository maps,
      DonorRecipients recipients,
      ChangeReason reason,
      Clock clock) {
    this.typings = typings;
    this.maps = maps;
    this.recipients = recipients;
    this.reason = reason;
    this.clock = clock;
  }

  /** What each column means: as saved for the laboratory, or else by its name. */
  @Transactional(readOnly = true)
  public List<String> proposed(String patientCode, String laboratory, TypingSheet sheet) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.RECORD_TYPING);
    Optional<Map<String, String>> saved =
        maps.findByTrialIdAndLaboratory(recipient.trialId(), laboratory.strip())
            .map(TypingColumnMapRecord::meanings);
    return sheet.columns().stream()
        .map(
            column ->
                saved
                    .map(meanings -> meanings.getOrDefault(column, ""))
                    .orElseGet(() -> TypingColumns.proposed(column)))
        .toList();
  }

  /**
   * What the file says of one person.
   *
   * @throws Refused on "columns" when the meanings do not say where to read
   */
  public static SheetReading read(TypingSheet sheet, List<String> meanings, String sample) {
    List<Problem> problems = new ArrayList<>();
    if (!meanings.contains(TypingColumns.SAMPLE)) {
      problems.add(
          Problem.of("columns", "sample-missing", "Say which column has the code of the person."));
    }
    Map<String, String> words = TypingColumns.words();
    TypingColumns.repeated(meanings).stream()
        .map(one -> "Two columns are said to be: " + words.get(one) + ".")
        .forEach(said -> problems.add(Problem.of("columns", "repeated", said)));
    if (meanings.size() != sheet.columns().size() || !words.keySet().containsAll(meanings)) {
      problems.add(Problem.of("columns", "columns", "Choose from the list for every column."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    return SheetReader.read(sheet, meanings, sample.strip());
  }

  /** Typings of the recipient and the donors that this very file was stored as. */
  @Transactional(readOnly = true)
  public List<Typing> storedFrom(String patientCode, TypingUpload upload) {
    PatientSummary recipient = recipients.recipient(patientCode, Permission.RECORD_TYPING);
    String sha256 = upload.file().sha256();
    return typings.of(recipient.id()).stream()
        .filter(one -> one.file() != null && one.file().sha256().equals(sha256))
        .toList();
  }

  /**
   * Stores the typing of one person and how the laboratory's columns were read.
   *
   * @param command what was typed beside the file; its typing is taken from the file
   * @throws Refused while a cell of this person is refused, when no line is of this person, or as
   *     {@link Typings#enter} says
   */
  public Typing store(
      StoreTypingFile command, TypingUpload upload, List<String> meanings, String sample) {
    PatientSummary recipient =
        recipients.recipient(command.patientCode(), Permission.RECORD_TYPING);
    TypingSheet sheet = TypingSheet.read(upload);
    SheetReading reading = read(sheet, meanings, sample);
    if (reading.lines() == 0) {
      throw new Refused(
          Problem.of("sample", "nobody", "No line of the file has this code: whose file is it?"));
    }
    if (!reading.refused().isEmpty()) {
      throw new Refused(
          new Problem(
              "refused-cells",
              null,
              "Cells of the file are refused, so nothing is stored.",
              "Correct the file, or set a column that is not needed to “not read”."));
    }
    reason.importing("Read from a file of the laboratory");
    Typing typing = typings.enter(command.entering(reading), upload.file());
    keep(recipient.trialId(), command.laboratory().strip(), sheet.columns(), meanings);
    return typing;
  }

  private void keep(UUID trial, String laboratory, List<String> columns, List<String> meanings) {
    @Nullable TypingColumnMapRecord stored =
        maps.findByTrialIdAndLaboratory(trial, laboratory).orElse(null);
    TypingColumnMapRecord map =
        stored == null ? new TypingColumnMapRecord(trial, laboratory) : stored;
    if (map.take(columns, meanings, clock.instant())) {
      reason.because("Columns as read from the laboratory's latest file");
      maps.saveAndFlush(map);
    }
  }
}
