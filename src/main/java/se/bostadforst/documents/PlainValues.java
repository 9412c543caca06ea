package se.bostadforst.documents;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A page reads values by their names, and reaches nothing else: no field and no method of what the program is made of. */
class PlainValues extends BasicCollector {

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map ? MAP_FETCHER : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
