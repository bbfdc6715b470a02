"""Where `scrapy list` looks."""
