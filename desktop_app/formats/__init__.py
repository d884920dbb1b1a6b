"""Formats: one package each, with read.py, write.py or both."""
