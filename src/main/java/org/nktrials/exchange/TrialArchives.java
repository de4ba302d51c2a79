package org.nktrials.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteSummary;
import org.nktrials.access.Sites;
import org.nktrials.document.ListedZip;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.shared.NotFound;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The archive of one trial, to be read without the application: a document for each patient, each
 * table, files, protocol, signatures, audit trail, a list of contents and the checksum of each
 * part. It is of one moment, reaches as far as the person's pages do and is written while it is
 * made.
 */
@Service
public class TrialArchives {

  private final ProtocolService protocols;
  private final Authority authority;
  private final Sites sites;
  private final ArchiveCatalogue catalogue;
  private final ArchivedPatients patients;
  private final ArchiveParts parts;
  private final Clock clock;

  TrialArchives(
      ProtocolService protocols,
      Authority authority,
      Sites sites,
      ArchiveCatalogue catalogue,
      ArchivedPatients patients,
      ArchiveParts parts,
      Clock clock) {
    this.protocols = protocols;
    this.authority = authority;
    this.sites = sites;
    this.catalogue = catalogue;
    this.patients = patients;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * What the archive would hold.
   *
   * @throws NotFound when the person has no role in the trial
   * @throws AccessDeniedException when the role makes no archive
   */
  @Transactional(readOnly = true)
  public ArchiveOverview overview(String code) {
    TrialSummary trial = protocols.trial(code);
    authority.require(Permission.VIEW_ARCHIVE, trial.id());
    ArchiveReach reach = ArchiveReach.of(trial.id(), authority);
    List<ArchivedTable> tables = catalogue.tables();
    List<String> leftOut =
        tables.stream().filter(one -> !reach.includes(one)).map(ArchivedTable::words).toList();
    return new ArchiveOverview(
        trial,
        words(reach),
        patients.codes(reach),
        tables.size() - leftOut.size(),
        leftOut,
        reach.hasOriginals());
  }

  /**
   * Writes the archive; the end of the file is missing if it fails.
   *
   * @throws NotFound when the person has no role in the trial
   * @throws AccessDeniedException when the role makes no archive
   */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public void write(String code, OutputStream out) throws IOException {
    ArchiveOverview overview = overview(code);
    ArchiveReach reach = ArchiveReach.of(overview.trial().id(), authority);
    List<ArchivedTable> tables = catalogue.tables().stream().filter(reach::includes).toList();
    ArchiveContents contents =
        new ArchiveContents(overview, authority.person().displayName(), clock.instant());
    parts.write(new ListedZip(out), reach, tables, contents);
  }

  private String words(ArchiveReach reach) {
    return reach.sites().all()
        ? "all sites"
        : sites.all().stream()
            .filter(site -> reach.sites().includes(site.id()))
            .map(SiteSummary::code)
            .collect(Collectors.joining(", "));
  }
}
