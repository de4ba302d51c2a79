package org.nktrials.sample.upload;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.rules.upload.ExpectedSample;
import org.nktrials.rules.upload.FoundRow;
import org.nktrials.rules.upload.NearestSamples;
import org.nktrials.rules.upload.RowPatterns;
import org.nktrials.rules.upload.RowState;
import org.nktrials.rules.upload.UploadSum;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.SortColumns;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Uploads of a trial for those who may look at them. */
@Service
@Transactional(readOnly = true)
public class Uploads {

  /** Columns by which the list of uploads may be sorted. */
  public static final SortColumns COLUMNS =
      SortColumns.by("at", "u.uploaded_at").newestFirst().and("laboratory", "l.code");

  /** Columns by which rows may be sorted. */
  public static final SortColumns ROW_COLUMNS =
      SortColumns.by("row", "r.number").and("name", "r.name").and("sample", "r.sample_code");

  private static final int MOST_PROPOSALS = 30;

  private final UploadAccess access;
  private final UploadQueries queries;
  private final UploadFileQueries fileQueries;
  private final UploadRowQueries rowQueries;
  private final UploadColumnQueries columnQueries;
  private final UploadStatementQueries statementQueries;
  private final UploadValues values;
  private final ColumnMaps maps;
  private final SampleBook book;
  private final UploadChanges changes;
  private final Authority authority;

  Uploads(
      UploadAccess access,
      UploadQueries queries,
      UploadFileQueries fileQueries,
      UploadRowQueries rowQueries,
      UploadColumnQueries columnQueries,
      UploadStatementQueries statementQueries,
      UploadValues values,
      ColumnMaps maps,
      SampleBook book,
      UploadChanges changes,
      Authority authority) {
    this.access = access;
    this.queries = queries;
    this.fileQueries = fileQueries;
    this.rowQueries = rowQueries;
    this.columnQueries = columnQueries;
    this.statementQueries = statementQueries;
    this.values = values;
    this.maps = maps;
    this.book = book;
    this.changes = changes;
    this.authority = authority;
  }

  /** Uploads in some states at the person's laboratories. */
  public Page<Upload> list(UUID trial, List<UploadState> states, Pageable page) {
    authority.require(Permission.VIEW_UPLOADS, trial);
    return queries.list(trial, authority.sites(Permission.VIEW_UPLOADS, trial), states, page);
  }

  /** Sums of uploads that the person was given. */
  public Map<UUID, UploadSum> sums(Page<Upload> uploads) {
    return queries.sums(uploads.map(Upload::id).toList());
  }

  /** One upload. */
  public UploadSheet sheet(UUID trial, UUID id) {
    Upload upload = access.seen(trial, id);
    UploadCounts counts = queries.counts(upload);
    return new UploadSheet(
        upload,
        queries.sums(List.of(id)).getOrDefault(id, new UploadSum(Map.of())),
        fileQueries.files(id),
        counts.columns(),
        counts.undecided(),
        counts.refused(),
        queries.progress(id));
  }

  /** Results of an upload by where they stand, and whether the person may release them. */
  public UploadStanding standing(Upload upload) {
    return queries.standing(
        access.seen(upload.trialId(), upload.id()),
        authority.person().id(),
        authority.may(Permission.RELEASE_IMMUNE_RESULT, upload.trialId(), upload.siteId()));
  }

  /** Whether the person may resolve and import it. */
  public boolean mayChange(Upload upload) {
    return authority.may(Permission.IMPORT_RESULTS, upload.trialId(), upload.siteId());
  }

  /** Rows in some states. */
  public Page<UploadedRow> rows(UUID trial, UUID id, List<RowState> states, Pageable page) {
    return rowQueries.rows(access.seen(trial, id).id(), states, page);
  }

  /** Columns, those that nobody decided about first. */
  public Page<UploadedColumn> columns(UUID trial, UUID id, Pageable page) {
    return columnQueries.columns(access.seen(trial, id), page);
  }

  /** Cells that are not read. */
  public Page<RefusedCell> refusals(UUID trial, UUID id, Pageable page) {
    return columnQueries.refusals(access.seen(trial, id).id(), page);
  }

  /**
   * Values that an import of the rows now ready would replace, with the analyses that used them.
   */
  public List<ChangedValue> changes(UUID trial, UUID id) {
    Upload upload = access.seen(trial, id);
    List<UploadedRow> corrections = rowQueries.corrections(id);
    return corrections.isEmpty() ? List.of() : changes.of(upload, values.of(upload, corrections));
  }

  /** Earlier values that count again when the import of an upload is withdrawn. */
  public List<StandingAgain> standingAgain(Upload upload) {
    return book.standingAgain(access.seen(upload.trialId(), upload.id()).id());
  }

  /** What can be measured, for the columns. */
  public List<MeasuredParameter> parameters(UUID trial) {
    authority.require(Permission.VIEW_UPLOADS, trial);
    return book.parameters(trial);
  }

  /** Words of the laboratory for rows that are of no patient. */
  public RowPatterns patterns(Upload upload) {
    return maps.patterns(access.seen(upload.trialId(), upload.id()).laboratoryId());
  }

  /** Headers of a table whose column of names is not known. */
  public List<String> headers(UUID trial, UUID id, UploadedFile file) {
    return values.headers(access.seen(trial, id), file);
  }

  /** One row with the samples that it may be of. */
  public RowSheet row(UUID trial, UUID id, UUID rowId) {
    Upload upload = access.seen(trial, id);
    UploadedRow row = rowQueries.row(id, rowId).orElseThrow(() -> new NotFound("row"));
    List<ExpectedSample> samples = book.samples(upload);
    FoundRow found = new FoundRow(row.name(), row.acquiredOn(), FoundRow.Content.VALUES);
    UploadedFile fcs =
        fileQueries.files(id).stream()
            .filter(file -> file.id().equals(row.fcsFileId()))
            .findFirst()
            .orElse(null);
    return new RowSheet(
        upload,
        row,
        NearestSamples.of(found, samples).stream().limit(MOST_PROPOSALS).toList(),
        NearestSamples.resulted(found, samples).stream().limit(MOST_PROPOSALS).toList(),
        fcs,
        statementQueries.statements(id, row));
  }
}
