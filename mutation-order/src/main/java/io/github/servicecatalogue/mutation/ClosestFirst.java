package io.github.servicecatalogue.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.pitest.bytecode.analysis.ClassTree;
import org.pitest.bytecode.analysis.MethodTree;
import org.pitest.classinfo.ClassName;
import org.pitest.classpath.CodeSource;
import org.pitest.coverage.BlockLocation;
import org.pitest.coverage.CoverageDatabase;
import org.pitest.coverage.TestInfo;
import org.pitest.mutationtest.build.TestPrioritiser;
import org.pitest.mutationtest.build.TestPrioritiserFactory;
import org.pitest.mutationtest.engine.MutationDetails;

/**
 * Orders the tests that reach a changed place: first those that reach most of the changed class.
 * Every item passes through every rule, but only the cases of a rule reach most of its branches,
 * and they see nearly all changes of it. The tests are the same as without this order, so a change
 * lives or dies as before, only sooner.
 */
public final class ClosestFirst implements TestPrioritiserFactory {
  /** A test that takes longer than this, in milliseconds, waits until all shorter ones ran. */
  private static final int LONG = 500;

  /** More blocks than any method has. */
  private static final int BLOCKS = 256;

  /** Makes the factory; for the service loader. */
  public ClosestFirst() {}

  @Override
  public String description() {
    return "Tests that reach most of the changed class come first";
  }

  @Override
  public TestPrioritiser makeTestPrioritiser(
      Properties properties, CodeSource code, CoverageDatabase coverage) {
    Map<ClassName, Map<TestInfo, Integer>> reach = new ConcurrentHashMap<>();
    return mutation ->
        tests(
            mutation,
            coverage,
            reach.computeIfAbsent(mutation.getClassName(), name -> reach(name, code, coverage)));
  }

  private static List<TestInfo> tests(
      MutationDetails mutation, CoverageDatabase coverage, Map<TestInfo, Integer> reach) {
    Set<TestInfo> tests = new LinkedHashSet<>();
    for (int block : mutation.getBlocks()) {
      tests.addAll(
          coverage.getTestsForBlockLocation(
              new BlockLocation(mutation.getId().getLocation(), block)));
    }
    List<TestInfo> ordered = new ArrayList<>(tests);
    ordered.sort(
        Comparator.comparing((TestInfo test) -> test.getTime() > LONG)
            .thenComparing(test -> !test.directlyHits(mutation.getClassName()))
            .thenComparingInt(test -> -reach.getOrDefault(test, 0))
            .thenComparingInt(TestInfo::getTime)
            .thenComparing(TestInfo::getName));
    return ordered;
  }

  /** Counts the blocks of a class that each test reaches. */
  private static Map<TestInfo, Integer> reach(
      ClassName name, CodeSource code, CoverageDatabase coverage) {
    Map<TestInfo, Integer> reach = new HashMap<>();
    for (MethodTree method :
        code.fetchClassBytes(name)
            .map(ClassTree::fromBytes)
            .map(ClassTree::methods)
            .orElse(List.of())) {
      for (int block = 0; block < BLOCKS; block++) {
        for (TestInfo test :
            coverage.getTestsForBlockLocation(new BlockLocation(method.asLocation(), block))) {
          reach.merge(test, 1, Integer::sum);
        }
      }
    }
    return reach;
  }
}
