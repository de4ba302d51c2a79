package org.nktrials.sample.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.nktrials.access.Role;
import org.nktrials.laboratory.Laboratories;
import org.nktrials.laboratory.NewLaboratory;
import org.nktrials.rules.upload.RowState;
import org.nktrials.shared.TimeOrderedId;
import org.nktrials.support.TestPeople;
import org.springframework.data.domain.PageRequest;

/** Uploads for tests, each of a laboratory of its own, by the laboratory. */
public class UploadScenario {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final UploadReceiving receiving;
  private final UploadResolving resolving;
  private final Uploads uploads;
  private final Laboratories laboratories;
  private final TestPeople people;

  UploadScenario(
      UploadReceiving receiving,
      UploadResolving resolving,
      Uploads uploads,
      Laboratories laboratories,
      TestPeople people) {
    this.receiving = receiving;
    this.resolving = resolving;
    this.uploads = uploads;
    this.laboratories = laboratories;
    this.people = people;
  }

  /** A file of an upload. */
  public record Named(String name, byte[] content) {

    /** A text. */
    public static Named of(String name, String... lines) {
      String text = String.join("\r\n", lines) + "\r\n";
      return new Named(name, text.getBytes(StandardCharsets.UTF_8));
    }
  }

  public <T> T asLaboratory(Supplier<T> work) {
    return people.doing(Role.LABORATORY, work);
  }

  /** Code of a new central laboratory. */
  public String laboratory(UUID trial) {
    String code = "FLOW-" + COUNT.incrementAndGet();
    return asLaboratory(
        () -> laboratories.add(trial, new NewLaboratory(code, "Flow", null)).code());
  }

  /** A table of one laboratory in the layout of FlowJo: a share of NK cells and the events. */
  public static Named flowJo(String... rows) {
    List<String> lines = new ArrayList<>();
    lines.add(",Lymphocytes/NK/HLA-DR+ | Freq. of Parent (%),Lymphocytes/NK | Count,");
    lines.addAll(List.of(rows));
    return Named.of("nk.csv", lines.toArray(String[]::new));
  }

  /** Four channels of 200 events that were acquired on 14 October 2026. */
  public static Named fcs(String name) {
    return fcs(name, 200);
  }

  /** As above, so many events of 16 bytes. */
  public static Named fcs(String name, int events) {
    ByteBuffer data = ByteBuffer.allocate(events * 4 * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int event = 0; event < events; event++) {
      data.putFloat(1000 + event * 10).putFloat(500 + event % 50);
      data.putFloat(event % 7 * 100 - 50).putFloat((long) event * event % 900);
    }
    StringBuilder text = new StringBuilder("/$MODE/L/$DATATYPE/F/$BYTEORD/1,2,3,4/$NEXTDATA/0");
    text.append("/$PAR/4/$TOT/").append(events).append("/$DATE/14-OCT-2026/$OP/A person");
    text.append("/COMMENT/").append(UUID.randomUUID());
    String[] names = {"FSC-A", "SSC-A", "FITC-A", "PE-A"};
    for (int n = 1; n <= names.length; n++) {
      text.append("/$P%dN/%s/$P%dB/32/$P%dR/262144/$P%dE/0,0".formatted(n, names[n - 1], n, n, n));
    }
    text.append("/$BEGINDATA/%08d/$ENDDATA/%08d/");
    int begin = 58 + text.toString().formatted(0, 0).length();
    byte[] body =
        text.toString()
            .formatted(begin, begin + data.capacity() - 1)
            .getBytes(StandardCharsets.UTF_8);
    String header =
        "FCS3.1    %8d%8d%8d%8d%8d%8d"
            .formatted(58, 57 + body.length, begin, begin + data.capacity() - 1, 0, 0);
    ByteBuffer file = ByteBuffer.allocate(58 + body.length + data.capacity());
    file.put(header.getBytes(StandardCharsets.UTF_8)).put(body).put(data.array());
    return new Named(name, file.array());
  }

  public UUID upload(UUID trial, String laboratory, Named... files) {
    return upload("41", trial, laboratory, files);
  }

  /** Files of one batch. */
  public UUID upload(String batch, UUID trial, String laboratory, Named... files) {
    return asLaboratory(
        () -> {
          List<ReceivedFile> received = new ArrayList<>();
          try {
            for (Named file : files) {
              Path place = Files.createTempFile("nk-test-", ".upload");
              Files.write(place, file.content());
              received.add(new ReceivedFile(file.name(), place));
            }
            return receiving.receive(
                new NewUpload(
                    trial,
                    laboratory,
                    "Canto 2",
                    "NK 3",
                    batch,
                    "",
                    AbsoluteCounts.SINGLE_PLATFORM,
                    TimeOrderedId.next()),
                received);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            received.forEach(file -> UploadChecking.remove(file.place()));
          }
        });
  }

  /** Maps the two columns of {@link #flowJo}: HLA-DR+ among NK cells, and no results. */
  public void mapColumns(UUID trial, UUID upload) {
    asLaboratory(
        () -> {
          resolving.map(
              trial,
              upload,
              List.of(new ColumnChoice(1, "NK_HLADR_PCT", false), new ColumnChoice(2, "", true)));
          return upload;
        });
  }

  public UploadSheet sheet(UUID trial, UUID upload) {
    return asLaboratory(() -> uploads.sheet(trial, upload));
  }

  public List<UploadedRow> rows(UUID trial, UUID upload, RowState... states) {
    return asLaboratory(
        () ->
            uploads
                .rows(
                    trial,
                    upload,
                    List.of(states.length == 0 ? RowState.values() : states),
                    Uploads.ROW_COLUMNS.page(PageRequest.of(0, 200)))
                .getContent());
  }
}
