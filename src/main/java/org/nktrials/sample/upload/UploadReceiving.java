package org.nktrials.sample.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.FileChecksum;
import org.nktrials.document.FileStore;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.Laboratory;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the files of a laboratory: keeps them unmodified and checks them; no result is stored. */
@Service
public class UploadReceiving {

  /** Most files of one upload. */
  public static final int MOST_FILES = 250;

  private static final int LONGEST = 60;
  private static final int LONGEST_LOTS = 500;
  private static final int LONGEST_NOTE = 500;

  private final Laboratories laboratories;
  private final UploadAccess access;
  private final UploadChecking checking;
  private final UploadQueries queries;
  private final UploadFileQueries fileQueries;
  private final UploadStore store;
  private final FileStore contents;
  private final Authority authority;
  private final Clock clock;

  UploadReceiving(
      Laboratories laboratories,
      UploadAccess access,
      UploadChecking checking,
      UploadQueries queries,
      UploadFileQueries fileQueries,
      UploadStore store,
      FileStore contents,
      Authority authority,
      Clock clock) {
    this.laboratories = laboratories;
    this.access = access;
    this.checking = checking;
    this.queries = queries;
    this.fileQueries = fileQueries;
    this.store = store;
    this.contents = contents;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Keeps and checks files.
   *
   * @param files in temporary places, which the caller removes
   * @return identity of the upload
   * @throws Refused beside the fields "file", "laboratory", "cytometer", "panelVersion", "batch"
   *     and "lots"
   */
  @Transactional
  public UUID receive(NewUpload typed, List<ReceivedFile> files) {
    authority.require(Permission.IMPORT_RESULTS, typed.trialId());
    Optional<UUID> before = queries.bySubmission(typed.submissionId());
    if (before.isPresent()) {
      return access.seen(typed.trialId(), before.get()).id();
    }
    Laboratory laboratory = checked(typed, files);
    access.require(typed.trialId(), laboratory.siteId());
    UUID id = TimeOrderedId.next();
    store.add(id, stripped(typed), laboratory.id(), authority.person().id(), clock.instant());
    RecentReadings read = keep(typed.trialId(), id, laboratory.id(), files);
    Upload upload = queries.upload(id).orElseThrow(() -> new NotFound("upload"));
    checking.check(upload, "Files were handed in", read);
    return id;
  }

  private RecentReadings keep(UUID trial, UUID upload, UUID laboratory, List<ReceivedFile> files) {
    RecentReadings read = new RecentReadings();
    LaboratoryReader reader = checking.reader(laboratory);
    for (ReceivedFile file : files) {
      String sha256 = FileChecksum.of(file.place());
      Optional<String> before = fileQueries.before(trial, sha256);
      UUID id = TimeOrderedId.next();
      if (before.isPresent()) {
        String note = "The same file was uploaded on " + before.get() + "; it is not read again.";
        store.addFile(trial, upload, file(id, read.files() + 1, file, sha256, note));
        read.add(id, size(file), new FileReading.Unreadable(note));
        continue;
      }
      contents.keep(file.place());
      FileReading reading = reader.read(file.place());
      store.addFile(trial, upload, file(id, read.files() + 1, file, sha256, reading));
      read.add(id, size(file), reading);
    }
    return read;
  }

  private static UploadedFile file(
      UUID id, int number, ReceivedFile file, String sha256, String note) {
    return new UploadedFile(
        id, number, file.name(), sha256, size(file), FileKind.DUPLICATE, note, null, null);
  }

  private static UploadedFile file(
      UUID id, int number, ReceivedFile file, String sha256, FileReading reading) {
    return switch (reading) {
      case FileReading.Table(var kind, var _) ->
          new UploadedFile(id, number, file.name(), sha256, size(file), kind, null, null, null);
      case FileReading.UnknownTable(var _) ->
          new UploadedFile(
              id,
              number,
              file.name(),
              sha256,
              size(file),
              FileKind.UNKNOWN_TABLE,
              null,
              null,
              null);
      case FileReading.Events(var events, var day, var note) ->
          new UploadedFile(
              id, number, file.name(), sha256, size(file), FileKind.FCS, cut(note), events, day);
      case FileReading.Unreadable(var why) ->
          new UploadedFile(
              id,
              number,
              file.name(),
              sha256,
              size(file),
              FileKind.UNREADABLE,
              cut(why),
              null,
              null);
    };
  }

  private static @Nullable String cut(String note) {
    String plain = note.strip();
    return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_NOTE));
  }

  private static long size(ReceivedFile file) {
    try {
      return Files.size(file.place());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Laboratory checked(NewUpload typed, List<ReceivedFile> files) {
    List<Problem> problems = new ArrayList<>();
    if (files.isEmpty()) {
      problems.add(Problem.of("file", "files-missing", "Choose at least one file."));
    }
    if (files.size() > MOST_FILES) {
      problems.add(
          Problem.of("file", "files-many", "At most 250 files at once; make two uploads."));
    }
    required("cytometer", "Which cytometer measured them?", typed.cytometer(), problems);
    required("panelVersion", "Which version of the panel?", typed.panelVersion(), problems);
    required("batch", "Which batch were they run in?", typed.batch(), problems);
    if (typed.lots().length() > LONGEST_LOTS) {
      problems.add(Problem.of("lots", "lots", "At most 500 characters."));
    }
    Laboratory laboratory = laboratory(typed).orElse(null);
    if (laboratory == null) {
      problems.add(Problem.of("laboratory", "laboratory", "Choose a laboratory of the trial."));
    }
    if (laboratory == null || !problems.isEmpty()) {
      throw new Refused(problems);
    }
    return laboratory;
  }

  private Optional<Laboratory> laboratory(NewUpload typed) {
    return laboratories.of(typed.trialId()).stream()
        .filter(one -> one.code().equalsIgnoreCase(typed.laboratory().strip()))
        .findFirst();
  }

  private static void required(
      String field, String question, String typed, List<Problem> problems) {
    if (typed.isBlank()) {
      problems.add(Problem.of(field, field, question));
    } else if (typed.strip().length() > LONGEST) {
      problems.add(Problem.of(field, field, "At most 60 characters."));
    }
  }

  private static NewUpload stripped(NewUpload typed) {
    return new NewUpload(
        typed.trialId(),
        typed.laboratory().strip(),
        typed.cytometer().strip(),
        typed.panelVersion().strip(),
        typed.batch().strip(),
        typed.lots().strip(),
        typed.countMethod(),
        typed.submissionId());
  }
}
