package org.nktrials.sample.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.cytometry.fcs.FcsDataSet;
import org.nktrials.cytometry.fcs.FcsNote;
import org.nktrials.cytometry.fcs.FcsOutcome;
import org.nktrials.cytometry.fcs.Spillover;
import org.nktrials.cytometry.table.TableCell;
import org.nktrials.document.FileStore;
import org.nktrials.sample.upload.FcsPicture.Channel;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks into FCS files of uploads; originals go to those alone who may import. */
@Service
@Transactional(readOnly = true)
public class FcsPictures {

  /** Names that programs give to all events of a file. */
  private static final List<String> ALL_EVENTS = List.of("", "All Events", "Ungated");

  private static final List<String> COUNTS = List.of("Count", "#Events");

  private final UploadAccess access;
  private final UploadFileQueries fileQueries;
  private final UploadRowQueries rowQueries;
  private final FileStore contents;
  private final UploadValues values;
  private final Authority authority;

  FcsPictures(
      UploadAccess access,
      UploadFileQueries fileQueries,
      UploadRowQueries rowQueries,
      FileStore contents,
      UploadValues values,
      Authority authority) {
    this.access = access;
    this.fileQueries = fileQueries;
    this.rowQueries = rowQueries;
    this.contents = contents;
    this.values = values;
    this.authority = authority;
  }

  /**
   * Metadata and two pictures: scatter, and two channels of choice.
   *
   * @param x index of a channel from 0; null for the first one of fluorescence
   * @param y likewise, for the second one
   * @throws Refused when the data set is refused, with the reason
   */
  public FcsPicture picture(
      UUID trial,
      UUID id,
      UUID fileId,
      @Nullable Integer x,
      @Nullable Integer y,
      AxisScale.Kind scale) {
    Upload upload = access.seen(trial, id);
    UploadedFile file = file(id, fileId);
    if (file.kind() != FileKind.FCS) {
      throw new NotFound("FCS file");
    }
    Long count = tableCount(upload, file);
    Path place = contents.open(file.sha256());
    try {
      return FcsFile.with(place, sets -> picture(file, opened(sets), x, y, scale, count));
    } finally {
      UploadChecking.remove(place);
    }
  }

  /** The original in a temporary place, for those who may import; the caller removes it. */
  public Path original(UUID trial, UUID id, UUID fileId) {
    Upload upload = access.seen(trial, id);
    authority.require(Permission.IMPORT_RESULTS, trial, upload.siteId());
    return contents.open(file(id, fileId).sha256());
  }

  /** A file of an upload that the person may see. */
  public UploadedFile file(UUID trial, UUID id, UUID fileId) {
    return file(access.seen(trial, id).id(), fileId);
  }

  private UploadedFile file(UUID upload, UUID fileId) {
    return fileQueries.files(upload).stream()
        .filter(one -> one.id().equals(fileId))
        .findFirst()
        .orElseThrow(() -> new NotFound("file"));
  }

  private static FcsDataSet opened(List<FcsOutcome> sets) {
    return switch (sets.getFirst()) {
      case FcsOutcome.Opened(var set) -> set;
      case FcsOutcome.Refused(var _, var _, var sentence) ->
          throw new Refused(new Problem("fcs-refused", null, sentence, null));
    };
  }

  private static FcsPicture picture(
      UploadedFile file,
      FcsDataSet set,
      @Nullable Integer x,
      @Nullable Integer y,
      AxisScale.Kind scale,
      @Nullable Long count) {
    List<Channel> channels =
        set.parameters().stream()
            .map(p -> new Channel(p.index(), p.name(), p.marker(), p.type().name(), p.range()))
            .toList();
    int third = Math.min(2, channels.size() - 1);
    Channel across = channels.get(chosen(x, third, channels));
    Channel up = channels.get(chosen(y, Math.min(3, channels.size() - 1), channels));
    Spillover none = new Spillover(List.of(), List.of());
    Spillover spillover = set.spillover().orElse(none);
    return new FcsPicture(
        file,
        set.version(),
        set.events().count(),
        set.keywords().entrySet().stream()
            .filter(one -> !one.getKey().startsWith("$P") || one.getKey().equals("$PAR"))
            .filter(one -> !one.getKey().equals("$SPILLOVER"))
            .collect(
                Collectors.toMap(
                    one -> one.getKey(),
                    one -> one.getValue(),
                    (first, second) -> first,
                    TreeMap::new)),
        channels,
        spillover.channels(),
        spillover.rows(),
        set.notes().stream().map(FcsNote::sentence).toList(),
        count,
        List.of(FcsPairs.scatter(set, channels), FcsPairs.of(set, across, up, scale)));
  }

  private static int chosen(@Nullable Integer asked, int otherwise, List<Channel> channels) {
    return asked == null || asked < 0 || asked >= channels.size() ? otherwise : asked;
  }

  /** All events by the row of a table that belongs to these events. */
  private @Nullable Long tableCount(Upload upload, UploadedFile file) {
    UploadedRow row = rowQueries.ofEvents(upload.id(), file.id()).orElse(null);
    if (row == null || row.fileId().equals(file.id())) {
      return null;
    }
    UploadedFile table = file(upload.id(), row.fileId());
    for (TableCell cell : values.cells(upload, table, row.line())) {
      boolean all =
          cell.column().gatePath().isEmpty()
              || (cell.column().gatePath().size() == 1
                  && ALL_EVENTS.contains(cell.column().population()));
      if (all && COUNTS.contains(cell.column().statistic()) && cell.value() != null) {
        return cell.value().longValue();
      }
    }
    return null;
  }
}
