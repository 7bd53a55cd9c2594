package shop.fahuo.core.parcel;

/// Fahuo's own number of a parcel.
public record ParcelId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
