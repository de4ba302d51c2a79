package org.nktrials.patient;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nktrials.patient.FilePart.Drawer;
import org.nktrials.shared.OncePerPage;
import org.nktrials.shared.RecordList;
import org.nktrials.shared.RecordsTogether;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records of a patient as rooms read them. While a page is made a drawer is opened once, in one
 * statement; a request that changes something reads each part anew, as the database has it then.
 */
@Component
public class PatientFile {

  private final ObjectProvider<FilePartSource> sources;
  private final RecordsTogether records;

  PatientFile(ObjectProvider<FilePartSource> sources, RecordsTogether records) {
    this.sources = sources;
    this.records = records;
  }

  /** The records of a part, in its order. Asks no permission: for rooms that asked theirs. */
  @Transactional(readOnly = true)
  @SuppressWarnings("unchecked") // a list holds what its type says
  public <T> List<T> of(FilePart<T> part, UUID patientId) {
    Map<RecordList<?>, List<?>> found =
        OncePerPage.isPage()
            ? OncePerPage.answer(
                new Opened(part.drawer(), patientId), () -> read(parts(part.drawer()), patientId))
            : read(List.of(part.records()), patientId);
    return (List<T>) found.getOrDefault(part.records(), List.of());
  }

  private Map<RecordList<?>, List<?>> read(List<RecordList<?>> parts, UUID patientId) {
    return records.read(parts, Map.of("patient", patientId));
  }

  private List<RecordList<?>> parts(Drawer drawer) {
    return sources.stream()
        .flatMap(source -> source.parts().stream())
        .filter(part -> part.drawer() == drawer)
        .<RecordList<?>>map(FilePart::records)
        .toList();
  }

  private record Opened(Drawer drawer, UUID patientId) {}
}
