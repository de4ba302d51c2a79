package org.nktrials.sample.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.rules.upload.ColumnFit;
import org.nktrials.rules.upload.RowPatterns;
import org.nktrials.rules.upload.RowState;
import org.nktrials.rules.upload.Said;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people say about rows and columns in doubt; each answer checks the upload again. */
@Service
@Transactional
public class UploadResolving {

  private static final int LONGEST_REASON = 500;
  private static final int MOST_WORDS = 40;
  private static final int LONGEST_WORD = 40;

  private final UploadAccess access;
  private final UploadFileQueries fileQueries;
  private final UploadRowQueries rowQueries;
  private final UploadColumnQueries columnQueries;
  private final UploadStore store;
  private final UploadChecking checking;
  private final ColumnMaps maps;
  private final SampleBook book;
  private final ChangeReason reason;
  private final Authority authority;
  private final Clock clock;

  UploadResolving(
      UploadAccess access,
      UploadFileQueries fileQueries,
      UploadRowQueries rowQueries,
      UploadColumnQueries columnQueries,
      UploadStore store,
      UploadChecking checking,
      ColumnMaps maps,
      SampleBook book,
      ChangeReason reason,
      Authority authority,
      Clock clock) {
    this.access = access;
    this.fileQueries = fileQueries;
    this.rowQueries = rowQueries;
    this.columnQueries = columnQueries;
    this.store = store;
    this.checking = checking;
    this.maps = maps;
    this.book = book;
    this.reason = reason;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Says what a row is.
   *
   * @param sample code of the chosen sample, with kinds that name one
   * @param tube of the sample; empty where it is one tube
   * @return how the row stands now
   * @throws Refused beside "sample", "tube" and "reason"
   */
  public UploadedRow say(
      UUID trial, UUID id, UUID rowId, Said.Kind kind, String sample, String tube, String why) {
    Upload upload = access.open(trial, id);
    UploadedRow row = rowQueries.row(id, rowId).orElseThrow(() -> new NotFound("row"));
    check(upload, row, kind, sample, why);
    boolean named = kind == Said.Kind.ASSIGNED || kind == Said.Kind.CORRECTS;
    store.say(
        trial,
        id,
        new UploadStatement(
            row.fileId(),
            row.line(),
            row.name(),
            kind,
            named ? sample.strip() : null,
            named ? tube.strip() : null,
            why.strip()),
        authority.person().id(),
        clock.instant());
    checking.check(upload, "A row was resolved: " + why.strip());
    return rowQueries.row(id, rowId).orElseThrow(() -> new NotFound("row"));
  }

  private void check(Upload upload, UploadedRow row, Said.Kind kind, String sample, String why) {
    List<Problem> problems = new ArrayList<>();
    if (row.state() == RowState.IMPORTED || row.state() == RowState.WITHDRAWN) {
      problems.add(new Problem("row-imported", null, "The row is imported already.", null));
    }
    if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
      problems.add(Problem.of("reason", "reason-missing", "Say why, in 1 to 500 characters."));
    }
    boolean named = kind == Said.Kind.ASSIGNED || kind == Said.Kind.CORRECTS;
    if (named
        && book.samples(upload).stream()
            .noneMatch(one -> one.code().equalsIgnoreCase(sample.strip()))) {
      problems.add(Problem.of("sample", "sample-missing", "Choose a sample of the list."));
    }
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
  }

  /**
   * Keeps what columns are for the laboratory and the panel version, in this upload and all later.
   *
   * @param choices by number of the column: code of a parameter, or empty to ignore it always
   * @throws Refused beside "columns" when a code is none of the trial
   */
  public void map(UUID trial, UUID id, List<ColumnChoice> choices) {
    Upload upload = access.open(trial, id);
    List<MeasuredParameter> parameters = book.parameters(trial);
    List<ColumnChoice> chosen = choices.stream().filter(ColumnChoice::made).toList();
    if (chosen.isEmpty()) {
      throw new Refused(
          Problem.of("columns", "columns-missing", "Choose what at least one column is."));
    }
    reason.because("Columns of the laboratory's files were mapped");
    for (ColumnChoice choice : chosen) {
      ColumnKey key =
          columnQueries.column(id, choice.number()).orElseThrow(() -> new NotFound("column"));
      maps.keep(
          upload,
          key,
          meaning(upload, key, choice, parameters),
          authority.person().id(),
          clock.instant());
    }
    checking.check(upload, "Columns were mapped");
  }

  private static Meaning meaning(
      Upload upload, ColumnKey key, ColumnChoice choice, List<MeasuredParameter> parameters) {
    if (choice.ignore()) {
      return new Meaning(null, null);
    }
    MeasuredParameter parameter =
        parameters.stream()
            .filter(one -> one.code().equals(choice.parameter()))
            .findFirst()
            .orElseThrow(() -> new Refused(column("parameter", key, "Choose from the list.")));
    boolean known = !key.statistic().equals(LaboratoryReader.AS_REPORTED);
    ColumnFit.against(key.statistic(), known, wanted(parameter))
        .ifPresent(
            reason -> {
              throw new Refused(column(reason.code(), key, reason.sentence()));
            });
    if (wanted(parameter) == ColumnFit.Wanted.CONCENTRATION
        && upload.countMethod() == AbsoluteCounts.NONE) {
      throw new Refused(
          column(
              "no-counts",
              key,
              "The upload says that its files hold no cells/µL; upload them again with the"
                  + " platform."));
    }
    return new Meaning(parameter.parameter(), parameter.unit());
  }

  private static Problem column(String code, ColumnKey key, String sentence) {
    return Problem.of("columns", code, key.path() + " | " + key.statistic() + ": " + sentence);
  }

  private static ColumnFit.Wanted wanted(MeasuredParameter parameter) {
    return switch (parameter.statistic()) {
      case "PERCENT" -> ColumnFit.Wanted.PERCENT;
      case "MFI" -> ColumnFit.Wanted.INTENSITY;
      default -> ColumnFit.Wanted.CONCENTRATION;
    };
  }

  /**
   * Says which column of a table of unknown layout names the sample, for all tables of the
   * laboratory with the same headers.
   *
   * @throws Refused beside "header"
   */
  public void key(UUID trial, UUID id, UUID fileId, @Nullable String header) {
    Upload upload = access.open(trial, id);
    UploadedFile file =
        fileQueries.files(id).stream()
            .filter(one -> one.id().equals(fileId) && one.kind() == FileKind.UNKNOWN_TABLE)
            .findFirst()
            .orElseThrow(() -> new NotFound("file"));
    if (!(checking.stored(upload, file) instanceof FileReading.UnknownTable(var headers))
        || header == null
        || !headers.contains(header)) {
      throw new Refused(Problem.of("header", "header", "Choose the column that names the sample."));
    }
    reason.because("The column that names samples was chosen");
    maps.keepKey(
        upload, LaboratoryReader.joined(headers), header, authority.person().id(), clock.instant());
    again(upload, "The column that names samples was chosen");
  }

  /**
   * Keeps the laboratory's words for controls and summaries.
   *
   * @throws Refused beside "controls" and "summaries"
   */
  public void patterns(UUID trial, UUID id, String controls, String summaries) {
    Upload upload = access.open(trial, id);
    RowPatterns patterns =
        new RowPatterns(RowPatterns.words(controls), RowPatterns.words(summaries));
    List<Problem> problems = new ArrayList<>();
    words("controls", patterns.controls(), problems);
    words("summaries", patterns.summaries(), problems);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    reason.because("Words for controls and summaries were changed");
    maps.keepPatterns(upload, patterns, authority.person().id(), clock.instant());
    checking.check(upload, "Words for controls and summaries were changed");
  }

  private static void words(String field, List<String> words, List<Problem> problems) {
    if (words.size() > MOST_WORDS
        || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
      problems.add(
          Problem.of(field, "words", "At most 40 words of at most 40 letters, one a line."));
    }
  }

  /** Checks the upload against samples, columns and words of now. */
  public void recheck(UUID trial, UUID id) {
    again(access.open(trial, id), "The files were checked again");
  }

  /** Tables whose layout became known are read, in this upload and in none other. */
  private void again(Upload upload, String why) {
    reason.because(why);
    for (UploadedFile file : fileQueries.files(upload.id())) {
      if (file.kind() == FileKind.UNKNOWN_TABLE
          && checking.stored(upload, file) instanceof FileReading.Table(var kind, var _)) {
        store.becomes(file.id(), kind);
      }
    }
    checking.check(upload, why);
  }
}
