package se.bostadforst.tenancy.rent;

/**
 * What is wrong with a file, in words that repeat nothing a stranger has written in it.
 *
 * @param row as a spreadsheet counts them, the header is 1; 0 for the whole file
 * @param column the house's own name of the column, empty for the whole row
 * @param message Swedish sentence
 */
public record RentFault(int row, String column, String message) {

    static RentFault ofFile(String message) {
        return new RentFault(0, "", message);
    }

    /** {@code Rad 4, Belopp: Beloppet är noll.} */
    public String inSwedish() {
        return (row == 0 ? "Filen" : "Rad " + row) + (column.isEmpty() ? "" : ", " + column) + ": " + message;
    }
}
