// Tests look at what is said and done, not at how it looks.
export {}
