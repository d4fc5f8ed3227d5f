package io.github.servicecatalogue.json;

import io.github.servicecatalogue.Finding;
import io.github.servicecatalogue.core.CatalogueValidator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in a thread of its own, some hundred parts ahead of the thread that judges them: one
 * takes about as long as the other. The parts come in the order of the file, so that a result does
 * not depend on it.
 *
 * <p>What only the reader can place, because it is put together from several places, cannot be read
 * ahead: there the reading thread stops and the judging thread reads on. Used by one thread.
 */
final class ReadAhead implements PartSource, AutoCloseable {
  private static final int PARTS_OF_BATCH = 32;
  private static final int BATCHES = 8;

  /**
   * A part that was read.
   *
   * @param origin where it stands, or null for a part that has no findings of rules
   * @param validator judges items of the file as far as it was read then
   */
  private record Read(
      CatalogueEntry entry,
      PartPlaces.@Nullable Origin origin,
      @Nullable CatalogueValidator validator) {}

  /** Some parts, and how it goes on. */
  private record Batch(List<Read> parts, boolean last, @Nullable Throwable failure) {}

  private final CatalogueReader reader;
  private final Supplier<CatalogueValidator> validator;
  private final PartPlaces places;
  private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private volatile boolean stopped;

  private Batch batch = new Batch(List.of(), false, null);
  private int next;

  /** The part at hand, or null when the reader itself is asked. */
  private @Nullable Read current;

  private final PartSource rest;
  private boolean readsOn;

  /**
   * Begins to read.
   *
   * @param validator returns what judges items of the file as far as it was read; asked by the
   *     thread that reads
   * @param rest gives the parts that cannot be read ahead
   */
  ReadAhead(CatalogueReader reader, Supplier<CatalogueValidator> validator, PartSource rest) {
    this.reader = reader;
    this.validator = validator;
    this.rest = rest;
    this.places = new PartPlaces(reader.file(), reader.newCursor());
    reader.keepParts();
    this.thread = new Thread(this::read, "catalogue-reader");
    thread.setDaemon(true);
    thread.start();
  }

  // ---- the thread that reads

  private void read() {
    Throwable failure = null;
    List<Read> parts = new ArrayList<>(PARTS_OF_BATCH);
    try {
      CatalogueValidator known = null;
      CatalogueEntry entry = reader.canReadAhead() ? reader.next() : null;
      while (entry != null && !stopped) {
        boolean judged = entry.holder() != null;
        if (judged && known == null) {
          known = validator.get();
        }
        parts.add(new Read(entry, judged ? reader.origin(entry) : null, known));
        if (parts.size() == PARTS_OF_BATCH) {
          hand(new Batch(parts, false, null));
          parts = new ArrayList<>(PARTS_OF_BATCH);
        }
        entry = reader.canReadAhead() ? reader.next() : null;
      }
    } catch (InterruptedException e) {
      return;
    } catch (IOException | RuntimeException | Error e) {
      failure = e;
    }
    try {
      hand(new Batch(parts, true, failure));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void hand(Batch read) throws InterruptedException {
    while (!batches.offer(read, 1, TimeUnit.SECONDS)) {
      if (stopped) {
        throw new InterruptedException();
      }
    }
  }

  // ---- the thread that judges

  @Override
  public @Nullable CatalogueEntry next() throws IOException {
    while (!readsOn && next == batch.parts().size()) {
      if (batch.last()) {
        rethrow(batch.failure());
        readsOn = true;
      } else {
        batch = take();
        next = 0;
      }
    }
    if (readsOn) {
      current = null;
      return rest.next();
    }
    Read part = batch.parts().get(next++);
    current = part;
    return part.entry();
  }

  private Batch take() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return batches.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException io) {
      throw io;
    }
    if (failure instanceof RuntimeException wrong) {
      throw wrong;
    }
    if (failure instanceof Error error) {
      throw error;
    }
  }

  @Override
  public @Nullable String exchangeTable() {
    return current == null ? rest.exchangeTable() : null;
  }

  @Override
  public CatalogueValidator validator() {
    CatalogueValidator known = current == null ? null : current.validator();
    return known == null ? rest.validator() : known;
  }

  @Override
  public List<Finding> locate(CatalogueEntry entry, List<Finding> findings) {
    Read part = current;
    if (part == null || part.origin() == null) {
      return rest.locate(entry, findings);
    }
    return findings.isEmpty() ? findings : places.locate(entry, part.origin(), findings);
  }

  /** Ends the reading thread, wherever it is. */
  @Override
  public void close() {
    stopped = true;
    batches.clear();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
      batches.clear();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
