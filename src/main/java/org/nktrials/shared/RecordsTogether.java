package org.nktrials.shared;

import static java.util.stream.Collectors.joining;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.springframework.stereotype.Component;

/**
 * Reads records of several tables in one statement: the lists lie beside each other, row by row, as
 * long as the longest. A page that needs twelve tables then asks the database once.
 */
@Component
public class RecordsTogether {

  private final EntityManager entities;

  RecordsTogether(EntityManager entities) {
    this.entities = entities;
  }

  /** Reads each list, in its order. */
  public Map<RecordList<?>, List<?>> read(
      List<RecordList<?>> lists, Map<String, Object> parameters) {
    NativeQuery<Object[]> query =
        entities.unwrap(Session.class).createNativeQuery(sql(lists), Object[].class);
    for (int i = 0; i < lists.size(); i++) {
      query.addEntity("d" + i, lists.get(i).type());
    }
    parameters.forEach(query::setParameter);
    return sorted(lists, query.getResultList());
  }

  private static Map<RecordList<?>, List<?>> sorted(
      List<RecordList<?>> lists, List<Object[]> rows) {
    Map<RecordList<?>, List<?>> found = new HashMap<>();
    for (int i = 0; i < lists.size(); i++) {
      List<Object> records = new ArrayList<>();
      for (Object[] row : rows) {
        if (row[i] != null) {
          records.add(row[i]);
        }
      }
      found.put(lists.get(i), List.copyOf(records));
    }
    return found;
  }

  private static String sql(List<RecordList<?>> lists) {
    return IntStream.range(0, lists.size())
            .mapToObj(i -> "{d%d.*}".formatted(i))
            .collect(joining(", ", "select ", " from "))
        + IntStream.range(0, lists.size())
            .mapToObj(i -> numbered(lists.get(i), i))
            .collect(joining(" full join "))
        + " order by at";
  }

  /** The rows of one list with their place in it. */
  private static String numbered(RecordList<?> list, int number) {
    String rows =
        "(select t.*, row_number() over (order by %s) as at from %s t where %s) d%d"
            .formatted(list.order(), list.table(), list.condition(), number);
    return number == 0 ? rows : rows + " using (at)";
  }
}
