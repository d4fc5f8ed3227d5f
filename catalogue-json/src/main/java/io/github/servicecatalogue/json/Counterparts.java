package io.github.servicecatalogue.json;

import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.Placeholders;
import io.github.servicecatalogue.ServiceItem;
import io.github.servicecatalogue.core.BasicCatalogue;
import io.github.servicecatalogue.core.Profile;
import io.github.servicecatalogue.core.PublishedCatalogue;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogues that others are compared with. They are not judged: of what is in them only
 * that is told which cannot be read. Not thread-safe.
 */
final class Counterparts {
  private final CatalogueReader.Builder readers;
  private final Tally tally;
  private long unreadable;

  Counterparts(CatalogueReader.Builder readers, Tally tally) {
    this.readers = readers;
    this.tally = tally;
  }

  private interface Content<C> {
    void add(CatalogueReader reader, CatalogueEntry entry);

    int size();

    C build();
  }

  /** Returns the basic catalogue of a file, or null where not all of it could be read. */
  @Nullable BasicCatalogue basic(Path file) {
    BasicCatalogue catalogue =
        read(
            file,
            new Content<BasicCatalogue>() {
              private BasicCatalogue.@Nullable Builder builder;
              private int size;

              private BasicCatalogue.Builder builder(Profile profile) {
                BasicCatalogue.Builder known = builder;
                if (known == null) {
                  known = BasicCatalogue.builder(profile);
                  builder = known;
                }
                return known;
              }

              @Override
              public void add(CatalogueReader reader, CatalogueEntry entry) {
                BasicItem record = basicItem(entry);
                if (record != null) {
                  builder(reader.profile()).add(record);
                  size++;
                }
              }

              @Override
              public int size() {
                return size;
              }

              @Override
              public BasicCatalogue build() {
                return builder(Profile.national()).build();
              }
            });
    return unreadable == 0 ? catalogue : null;
  }

  /** A bare array or JSON Lines does not say which kind of records it holds; its records do. */
  private static @Nullable BasicItem basicItem(CatalogueEntry entry) {
    if (entry.holder() instanceof BasicItem record) {
      return record;
    }
    return entry.holder() instanceof ServiceItem item
            && !Placeholders.isFilled(item.get(Elements.IMPLEMENTATION_CODE))
            && !Placeholders.isFilled(item.get(Elements.HANDLING_ITEM_CODE))
            && Placeholders.isFilled(item.get(Elements.BASIC_CODE))
        ? new BasicItem(item.values())
        : null;
  }

  /** Returns the catalogue published before, as far as it could be read. */
  PublishedCatalogue published(Path file) {
    return read(
        file,
        new Content<PublishedCatalogue>() {
          private PublishedCatalogue.@Nullable Builder builder;
          private int size;

          private PublishedCatalogue.Builder builder(CatalogueReader reader) {
            PublishedCatalogue.Builder known = builder;
            if (known == null) {
              known =
                  PublishedCatalogue.builder(reader.profile()).form(reader.dialect().elements());
              builder = known;
            }
            return known;
          }

          @Override
          public void add(CatalogueReader reader, CatalogueEntry entry) {
            if (entry.holder() instanceof ServiceItem item) {
              builder(reader).add(item);
              size++;
            } else if (entry.holder() instanceof BasicItem item) {
              builder(reader).add(item);
              size++;
            }
          }

          @Override
          public int size() {
            return size;
          }

          @Override
          public PublishedCatalogue build() {
            PublishedCatalogue.Builder known = builder;
            return (known == null ? PublishedCatalogue.builder(Profile.national()) : known).build();
          }
        });
  }

  private <C> C read(Path file, Content<C> content) {
    tally.begin();
    tally.beginOther();
    unreadable = 0;
    String name = file.toString();
    String dialect = Dialect.canonical().id();
    Profile profile = Profile.national();
    @Nullable String title = null;
    try (CatalogueReader reader = readers.open(file)) {
      try {
        for (CatalogueEntry entry = reader.next(); entry != null; entry = reader.next()) {
          content.add(reader, entry);
          if (entry.isUnreadable()) {
            unreadable++;
            tally.addUnreadable();
            entry.findings().forEach(tally::add);
          }
        }
      } finally {
        dialect = reader.dialect().id();
        profile = reader.profile();
        title = reader.header().name();
      }
      if (content.size() == 0 && unreadable == 0) {
        addUnreadable(name, profile, "nothing-to-compare");
      }
    } catch (IOException e) {
      addUnreadable(name, profile, CatalogueCheck.reason(e));
    }
    if (unreadable > 0) {
      tally.end(name, title, dialect, profile.id());
    }
    return content.build();
  }

  private void addUnreadable(String file, Profile profile, String reason) {
    unreadable++;
    CatalogueCheck.addUnreadable(file, profile, reason, tally);
  }
}
