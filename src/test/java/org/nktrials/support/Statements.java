package org.nktrials.support;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.aopalliance.intercept.MethodInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Listens at the data source, so that every statement counts whoever sends it. Statements that keep
 * the session or name the actor of a transaction are left out. Part of every {@link
 * IntegrationTest}.
 */
@Component
public class Statements implements BeanPostProcessor {

  private static final ThreadLocal<@Nullable List<String>> HEARD = new ThreadLocal<>();

  /** Work that may throw. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** The statements that this thread sends while the work runs, in order. */
  public static List<String> of(Work work) {
    List<String> heard = new ArrayList<>();
    HEARD.set(heard);
    try {
      work.run();
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    } finally {
      HEARD.remove();
    }
    return heard.stream().filter(Statements::counts).toList();
  }

  /** As they can be read in a failing test: one line each, numbered. */
  public static String listed(List<String> statements) {
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= statements.size(); number++) {
      String sql = statements.get(number - 1).replaceAll("\\s+", " ");
      lines.append("%n%3d  %s".formatted(number, sql));
    }
    return lines.toString();
  }

  private static boolean counts(String sql) {
    return !sql.contains("SPRING_SESSION") && !sql.contains("set_config");
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof HikariDataSource pool)) {
      return bean;
    }
    var proxies = new ProxyFactory(pool);
    proxies.setProxyTargetClass(true);
    proxies.addAdvice(
        (MethodInterceptor)
            call -> {
              Object result = call.proceed();
              return result instanceof Connection connection
                  ? listening(Connection.class, connection, "")
                  : result;
            });
    return proxies.getProxy();
  }

  private static <T> T listening(Class<T> type, T target, String sql) {
    Object proxy =
        Proxy.newProxyInstance(
            Statements.class.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> answer(method, target, arguments, sql));
    return type.cast(proxy);
  }

  private static @Nullable Object answer(
      Method method, Object target, Object @Nullable [] arguments, String sql) throws Throwable {
    if (method.getName().startsWith("execute")) {
      hear(arguments != null && arguments[0] instanceof String text ? text : sql);
    }
    try {
      return wrapped(method.invoke(target, arguments), arguments);
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }

  private static @Nullable Object wrapped(@Nullable Object result, Object @Nullable [] arguments) {
    String sql = arguments != null && arguments[0] instanceof String text ? text : "";
    return switch (result) {
      case CallableStatement call -> listening(CallableStatement.class, call, sql);
      case PreparedStatement prepared -> listening(PreparedStatement.class, prepared, sql);
      case Statement plain -> listening(Statement.class, plain, sql);
      case null, default -> result;
    };
  }

  private static void hear(String sql) {
    List<String> heard = HEARD.get();
    if (heard != null) {
      heard.add(sql);
    }
  }
}
