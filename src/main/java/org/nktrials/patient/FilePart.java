package org.nktrials.patient;

import org.nktrials.shared.RecordList;

/**
 * Records of one kind in the file of a patient. Parts of a drawer are read in one statement as soon
 * as a page asks for one of them.
 *
 * @param drawer which other parts it is read with
 * @param records how they are found; :patient is the patient's identity
 */
public record FilePart<T>(Drawer drawer, RecordList<T> records) {

  /** What is read together. */
  public enum Drawer {
    /** What the head of every page of a patient needs. */
    HEAD,
    /** Adverse events, deviations and what else belongs to the course. */
    COURSE
  }

  /** All records of a table that belong to the patient. */
  public static <T> FilePart<T> of(Drawer drawer, Class<T> type, String table, String order) {
    return where("patient_id = :patient", drawer, type, table, order);
  }

  /** Those records of a table that meet a condition. */
  public static <T> FilePart<T> where(
      String condition, Drawer drawer, Class<T> type, String table, String order) {
    return new FilePart<>(drawer, new RecordList<>(type, table, condition, order));
  }
}
