package org.nktrials.laboratory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives stored results the names of their laboratories: one query for a whole list. */
@Component
class LaboratoryNames {

  private final LaboratoryRepository laboratories;

  LaboratoryNames(LaboratoryRepository laboratories) {
    this.laboratories = laboratories;
  }

  List<LaboratoryResult> named(List<LaboratoryResultRecord> records) {
    Map<UUID, String> names =
        laboratories
            .findAllById(
                records.stream().map(LaboratoryResultRecord::laboratoryId).collect(toSet()))
            .stream()
            .collect(toMap(LaboratoryRecord::id, record -> record.laboratory().name()));
    return records.stream()
        .map(record -> record.result(names.getOrDefault(record.laboratoryId(), "")))
        .toList();
  }
}
