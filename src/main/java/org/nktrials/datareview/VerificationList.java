package org.nktrials.datareview;

import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.PatientSummary;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.Stated;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far source data verification is, and what is left of it, at the sites of the person. */
@Service
@Transactional(readOnly = true)
public class VerificationList {

  /** Columns by which what is left may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("patient", "p.code")
          .and("site", "s.code")
          .and("kind", "c.kind")
          .and("left", "count(*)");

  private final VerificationProgress progress;
  private final CriticalValues values;
  private final ProtocolService protocols;
  private final Authority authority;

  VerificationList(
      VerificationProgress progress,
      CriticalValues values,
      ProtocolService protocols,
      Authority authority) {
    this.progress = progress;
    this.values = values;
    this.protocols = protocols;
    this.authority = authority;
  }

  /** The critical fields of the trial's present protocol version, and where they come from. */
  public Stated<List<String>> critical(UUID trialId) {
    return protocols.current(trialId).definition().criticalFieldList();
  }

  /** Critical fields that the protocol declares and no record has. */
  public List<String> unknown(UUID trialId) {
    return values.unknown(critical(trialId).value());
  }

  /** Of a patient whom the person may see. */
  public Progress of(PatientSummary patient) {
    return progress.ofPatient(
        patient.id(),
        protocols.version(patient.protocolVersionId()).definition().criticalFieldList().value());
  }

  /** Site by site. */
  public List<SiteProgress> bySite(UUID trialId) {
    authority.require(Permission.VIEW_QUERIES, trialId);
    return progress.bySite(
        trialId, authority.sites(Permission.VIEW_QUERIES, trialId), critical(trialId).value());
  }

  /**
   * Records with values that wait for verification.
   *
   * @param page sorted by {@link #COLUMNS}
   */
  public Page<RecordLeft> left(UUID trialId, LeftFilter filter, Pageable page) {
    authority.require(Permission.VIEW_QUERIES, trialId);
    return progress.left(
        trialId,
        authority.sites(Permission.VIEW_QUERIES, trialId),
        critical(trialId).value(),
        filter,
        page);
  }
}
