package org.nktrials.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Records what a page sends to the database, at the data source, so that nothing passes unseen:
 * Hibernate, JDBC templates, views. Statements of the session and settings of the connection are
 * left out.
 */
public final class RecordedStatements implements BeanPostProcessor {

  private static final List<String> APART = List.of("spring_session", "set_config");
  private static final String PLANNING = "plan_cache_mode";

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile boolean recording;

  /**
   * A statement as it was sent.
   *
   * @param parameters setters of the statement by position, to send it again
   */
  public record Sent(String sql, Map<Integer, Setter> parameters) {

    /** Sends it again on another connection and reads its rows. */
    public void sendAgain(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (Setter setter : parameters.values()) {
          setter.method().invoke(statement, setter.arguments());
        }
        if (statement.execute()) {
          ResultSet rows = statement.getResultSet();
          while (rows.next()) {
            rows.getObject(1);
          }
        }
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A call that sets a parameter. */
  public record Setter(Method method, Object[] arguments) {}

  /** Import it where a test counts. */
  @TestConfiguration
  public static class Instead {

    @Bean
    static RecordedStatements recordedStatements() {
      return new RecordedStatements();
    }
  }

  /** What some work sends, on any thread. */
  public List<Sent> of(Runnable work) {
    return toRepeat(work).stream().filter(one -> !one.sql().contains(PLANNING)).toList();
  }

  /** The same, and how the database is told to plan it. */
  public List<Sent> toRepeat(Runnable work) {
    sent.clear();
    recording = true;
    try {
      work.run();
    } finally {
      recording = false;
    }
    return List.copyOf(sent);
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && name.equals("dataSource")
        ? proxy(DataSource.class, (_, method, arguments) -> watched(source, method, arguments))
        : bean;
  }

  private Object watched(DataSource source, Method method, Object[] arguments) throws Throwable {
    Object answer = call(source, method, arguments);
    return recording && answer instanceof Connection connection
        ? proxy(Connection.class, (_, called, given) -> prepared(connection, called, given))
        : answer;
  }

  private Object prepared(Connection connection, Method method, Object[] arguments)
      throws Throwable {
    Object answer = call(connection, method, arguments);
    if (answer instanceof CallableStatement || !(answer instanceof Statement statement)) {
      return answer;
    }
    String sql = arguments != null && arguments[0] instanceof String text ? text : "";
    Map<Integer, Setter> parameters = new TreeMap<>();
    InvocationHandler handler =
        (_, called, given) -> {
          note(sql, parameters, called, given);
          return call(statement, called, given);
        };
    return answer instanceof PreparedStatement
        ? proxy(PreparedStatement.class, handler)
        : proxy(Statement.class, handler);
  }

  private void note(String sql, Map<Integer, Setter> parameters, Method method, Object[] given) {
    String called = method.getName();
    if (called.startsWith("set") && given != null && given[0] instanceof Integer position) {
      if (given.length > 1) {
        parameters.put(position, new Setter(method, given));
      }
    } else if (called.startsWith("execute")) {
      String text = given != null && given[0] instanceof String direct ? direct : sql;
      if (text.contains(PLANNING)
          || APART.stream().noneMatch(text.toLowerCase(Locale.ROOT)::contains)) {
        sent.add(new Sent(text, new TreeMap<>(parameters)));
      }
    }
  }

  /** The statements in words, for the message of a failing test. */
  public static String words(List<Sent> sent) {
    List<String> lines = new ArrayList<>();
    sent.forEach(one -> lines.add(one.sql().replaceAll("\\s+", " ").strip()));
    return String.join("\n", lines);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            RecordedStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
