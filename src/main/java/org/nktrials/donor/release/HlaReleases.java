package org.nktrials.donor.release;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.hla.ReleaseFile;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.SortColumns;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Releases for administrators: uploaded, read behind the request, accepted or refused. */
@Service
public class HlaReleases {

  /** Most bytes of one file: today's largest has 3.5 million. */
  public static final int MOST_BYTES = 16 * 1024 * 1024;

  /** Columns by which the uploads may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("uploaded", "r.uploaded_at")
          .and("release", "r.release_order")
          .and("state", "r.state")
          .newestFirst();

  private final ReleaseStore store;
  private final ReleaseWriter writer;
  private final Authority authority;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HlaReleases(
      ReleaseStore store,
      ReleaseWriter writer,
      Authority authority,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.writer = writer;
    this.authority = authority;
    this.events = events;
    this.clock = clock;
  }

  /** A page of the uploads, refused ones too. */
  @Transactional(readOnly = true)
  public Page<ReleaseSummary> of(Pageable page) {
    authority.require(Permission.ADMINISTER, null);
    return store.page(page);
  }

  /** Alleles by motif of the releases on a page. */
  @Transactional(readOnly = true)
  public List<ReleaseCount> counts(Page<ReleaseSummary> page) {
    authority.require(Permission.ADMINISTER, null);
    return store.counts(page.map(ReleaseSummary::id).getContent());
  }

  /**
   * One release.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public ReleaseSheet sheet(UUID id) {
    authority.require(Permission.ADMINISTER, null);
    ReleaseSummary release = store.byId(id).orElseThrow(() -> new NotFound("release"));
    return new ReleaseSheet(release, store.files(id), store.counts(id), store.progress(id));
  }

  /**
   * Keeps the files of a release; they are read after this transaction.
   *
   * @param submission of the form, against double submits
   * @return the identity under which its reading can be followed
   * @throws Refused when a file is missing or too large, or the same files were taken before
   */
  @Transactional
  public UUID upload(Map<ReleaseFile, byte[]> files, UUID submission) {
    authority.require(Permission.ADMINISTER, null);
    UUID sentBefore = store.bySubmission(submission).orElse(null);
    if (sentBefore != null) {
      return sentBefore;
    }
    List<Problem> problems = UploadedFiles.problems(files);
    if (!problems.isEmpty()) {
      throw new Refused(problems);
    }
    String sha256 = Checksums.of(files);
    store.byFiles(sha256).ifPresent(HlaReleases::refuseTwice);
    UUID id = TimeOrderedId.next();
    writer.add(id, sha256, clock.instant(), authority.person().id(), submission);
    writer.addFiles(id, files);
    events.publishEvent(new ReleaseUploaded());
    return id;
  }

  private static void refuseTwice(ReleaseSummary before) {
    throw new Refused(
        new Problem(
            "loaded-before",
            null,
            "These very files were uploaded by %s on %s."
                .formatted(before.uploadedBy(), before.uploadedAt().toString().substring(0, 10)),
            "They are in the list; nothing needs to be done."));
  }
}
