package org.nktrials.cohort.pack;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cohort.Visibility;
import org.nktrials.document.FileStore;
import org.nktrials.enrolment.TrialLock;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Committee packs: prepared at a cut-off, then never changed. */
@Service
public class Packs {

  private static final SortColumns COLUMNS =
      SortColumns.of("number").and("cutOff", "cutOff").and("prepared", "enteredAt").newestFirst();

  private final PackRepository packs;
  private final DataCuts cuts;
  private final List<PackSection> sections;
  private final PackDocument document;
  private final FileStore files;
  private final TrialLock lock;
  private final ProtocolService protocols;
  private final Visibility visibility;
  private final Authority authority;
  private final Clock clock;

  Packs(
      PackRepository packs,
      DataCuts cuts,
      List<PackSection> sections,
      PackDocument document,
      FileStore files,
      TrialLock lock,
      ProtocolService protocols,
      Visibility visibility,
      Authority authority,
      Clock clock) {
    this.packs = packs;
    this.cuts = cuts;
    this.sections = sections.stream().sorted(Comparator.comparingInt(PackSection::order)).toList();
    this.document = document;
    this.files = files;
    this.lock = lock;
    this.protocols = protocols;
    this.visibility = visibility;
    this.authority = authority;
    this.clock = clock;
  }

  /** Packs of a trial, latest first. */
  @Transactional(readOnly = true)
  public Page<PackSummary> ofTrial(String trialCode, Pageable page) {
    return found(trialCode, "", COLUMNS.page(page));
  }

  /**
   * Packs of a trial, one page of the list.
   *
   * @param by part of the name of whoever prepared it; empty for everybody
   */
  @Transactional(readOnly = true)
  public Page<PackSummary> list(String trialCode, String by, Pageable page) {
    return found(trialCode, by, COLUMNS.page(page));
  }

  /** The whole list, for a file. */
  @Transactional(readOnly = true)
  public List<PackSummary> all(String trialCode, String by, Pageable sorted) {
    return found(trialCode, by, COLUMNS.whole(sorted)).getContent();
  }

  private Page<PackSummary> found(String trialCode, String by, Pageable page) {
    String part = by.strip().toLowerCase(Locale.ROOT);
    return packs.ofTrial(readable(trialCode).id(), part, page);
  }

  /**
   * A pack as the person may read it.
   *
   * @throws NotFound when the trial has no such pack
   */
  @Transactional(readOnly = true)
  public PackFile pack(String trialCode, int number) {
    TrialSummary trial = readable(trialCode);
    return file(trial, record(trial, number));
  }

  /** The document: as it was kept for those who read everything, else an extract. */
  @Transactional(readOnly = true)
  public byte[] pdf(String trialCode, int number) {
    TrialSummary trial = readable(trialCode);
    PackRecord record = record(trial, number);
    PackFile file = file(trial, record);
    PackSummary pack = file.pack();
    return file.complete()
        ? files.read(record.pdfSha256())
        : document
            .of(
                file.content(),
                number,
                pack.contentSha256(),
                pack.preparedBy(),
                pack.preparedAt(),
                false)
            .bytes();
  }

  /**
   * Takes the cut-off of a pack again and compares.
   *
   * @throws NotFound when the trial has no such pack
   */
  @Transactional(readOnly = true)
  public PackCheck check(String trialCode, int number) {
    TrialSummary trial = readable(trialCode);
    PackRecord record = record(trial, number);
    PackContent again = PackContent.of(cuts.of(trial, record.cut()), sections);
    String sha256 = PackJson.sha256(PackJson.write(again));
    PackFile file = file(trial, record);
    return new PackCheck(
        file,
        sha256.equals(file.pack().contentSha256()),
        sha256,
        PackDifference.between(file.content(), reader(trial).read(again)));
  }

  /**
   * Prepares a pack.
   *
   * @return its number in the trial
   * @throws Refused on field "cutOff" when it lies in the future or before the trial's records
   */
  @Transactional
  public int prepare(PreparePack command) {
    TrialSummary trial = protocols.trial(command.trialCode());
    authority.require(Permission.PREPARE_PACK, trial.id());
    lock.hold(trial.id());
    Optional<PackRecord> submittedBefore = packs.findBySubmissionId(command.submissionId());
    if (submittedBefore.isPresent()) {
      return submittedBefore.get().summary().number();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    DataCut cut = cuts.of(trial, cuts.cutOff(cutOff(command.cutOff(), trial, now)));
    Integer last = packs.lastNumber(trial.id());
    int number = last == null ? 1 : last + 1;
    packs.save(freeze(cut, number, now, command));
    return number;
  }

  private PackRecord freeze(DataCut cut, int number, Instant now, PreparePack command) {
    PackContent content = PackContent.of(cut, sections);
    String json = PackJson.write(content);
    String sha256 = PackJson.sha256(json);
    var person = authority.person();
    return new PackRecord(cut, number, person, now, command.submissionId())
        .frozen(
            json,
            sha256,
            files.keep(
                document.of(content, number, sha256, person.displayName(), now, true).bytes()));
  }

  private static Instant cutOff(@Nullable Instant asked, TrialSummary trial, Instant now) {
    Instant at = asked == null ? now : asked.truncatedTo(ChronoUnit.MICROS);
    if (at.isAfter(now)) {
      throw refused("cut-off-future", "The cut-off cannot lie in the future.");
    }
    if (at.isBefore(trial.registeredAt())) {
      throw refused("cut-off-early", "The trial was not registered by then.");
    }
    return at;
  }

  private static Refused refused(String code, String sentence) {
    return new Refused(Problem.of("cutOff", code, sentence));
  }

  private PackFile file(TrialSummary trial, PackRecord record) {
    PackContent content = PackJson.read(record.content());
    PackReader reader = reader(trial);
    return new PackFile(trial, record.summary(), reader.read(content), reader.readsAll(content));
  }

  private PackReader reader(TrialSummary trial) {
    return new PackReader(
        visibility.in(trial), authority.may(Permission.VIEW_PATIENT, trial.id(), null));
  }

  private TrialSummary readable(String trialCode) {
    TrialSummary trial = protocols.trial(trialCode);
    authority.require(Permission.VIEW_PACK, trial.id());
    return trial;
  }

  private PackRecord record(TrialSummary trial, int number) {
    return packs.findByTrialIdAndNumber(trial.id(), number).orElseThrow(() -> new NotFound("pack"));
  }
}
